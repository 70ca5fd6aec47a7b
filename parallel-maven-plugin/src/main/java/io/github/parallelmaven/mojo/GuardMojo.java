package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.TrialBounds;
import io.github.parallelmaven.maven.WorkerArguments;
import io.github.parallelmaven.phase.SuiteProblem;
import java.io.IOException;
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
        start("parallel-guard-input", this::awaitEndOfInput);
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        if (process.isPresent()) {
            process.get().onExit().thenRun(GuardMojo::endAll);
        } else {
            endAll();
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent: only the end of the stream matters
            }
        } catch (IOException e) {
            getLog().debug("standard input broke: the parent has gone", e);
        }
        endAll();
    }

    private static void endAll() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(ORPHANED);
    }
}
