package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.TrialBounds;
import io.github.parallelmaven.maven.WorkerArguments;
import io.github.parallelmaven.phase.SuiteProblem;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Internal: ends the worker and everything it started when the Maven that started it has gone, and holds its build inside
 * the copy. Not to be called by hand.
 */
@Mojo(name = "guard", aggregator = true, requiresProject = false, threadSafe = true)
public class GuardMojo extends AbstractMojo {

    /** How the worker ends itself when its parent has gone: the exit code of a process ended by SIGKILL. */
    private static final int ORPHANED = 137;

    /** The process id of the Maven that started this one. */
    @Parameter(property = "parallel.worker.parent", required = true, readonly = true)
    private long parent;

    /** What the parent asks for. */
    @Parameter(property = "parallel.worker.arguments", required = true, readonly = true)
    private String arguments;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        watch();
        WorkerArguments asked = WorkerArguments.parse(arguments);
        try {
            // Before anything is compiled.
            TrialBounds.require(session.getProjects(), asked.copy());
        } catch (SuiteProblem e) {
            throw WorkerMojo.told(asked, e.problem(), e.next(), e);
        }
    }

    private void watch() {
        watchInput();
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        if (process.isPresent()) {
            process.get().onExit().thenRun(GuardMojo::endAll);
        } else {
            endAll();
        }
    }

    /**
     * Ends all once the standard input ends, to which nothing is ever sent. It is not read through {@link System#in}: a read that
     * waits holds its lock, for which a plugin that hands its input on to a process would wait for ever. Who reads that is told
     * that it has ended, as in a build without a terminal.
     */
    static void watchInput() {
        System.setIn(InputStream.nullInputStream());
        Thread thread = new Thread(GuardMojo::awaitEndOfInput, "parallel-guard-input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitEndOfInput() {
        try (InputStream input = new FileInputStream(FileDescriptor.in)) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It broke: the parent has gone as well.
        }
        endAll();
    }

    private static void endAll() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(ORPHANED);
    }
}
