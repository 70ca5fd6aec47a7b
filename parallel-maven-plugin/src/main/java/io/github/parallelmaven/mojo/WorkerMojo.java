package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.maven.BuildFolders;
import io.github.parallelmaven.maven.ChildMaven;
import io.github.parallelmaven.maven.EffectiveModel;
import io.github.parallelmaven.maven.WorkerArguments;
import io.github.parallelmaven.maven.WorkerBuild;
import io.github.parallelmaven.maven.WorkerProblem;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.phase.WorkerRun;
import io.github.parallelmaven.phase.WorkerTask;
import io.github.parallelmaven.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Internal: does all heavy work, inside the trial copy. Not to be called by hand. */
@Mojo(name = "worker", aggregator = true, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public class WorkerMojo extends ParallelMojo {

    /** What the parent asks for. */
    @Parameter(property = "parallel.worker.arguments", required = true, readonly = true)
    private String arguments;

    @Parameter(defaultValue = "${plugin.version}", required = true, readonly = true)
    private String pluginVersion;

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final EffectiveModel model;

    @Inject
    public WorkerMojo(LifecycleExecutor lifecycle, BuildPluginManager plugins, EffectiveModel model) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.model = model;
    }

    @Override
    boolean isForWorker() {
        return true;
    }

    @Override
    Goal goal() {
        return Goal.VALIDATE;
    }

    @Override
    void run(Settings settings) throws MojoExecutionException {
        WorkerArguments asked = WorkerArguments.parse(arguments);
        Path copy = asked.copy();
        int cores = Runtime.getRuntime().availableProcessors();
        WorkerTask task = new WorkerTask(
                asked.goal(),
                settings.inMode(asked.mode()),
                asked.original(),
                copy,
                asked.output(),
                asked.pins(),
                asked.plugins(),
                pluginVersion);
        Set<Path> buildOutput = BuildFolders.of(session());
        Console console = line -> getLog().info(ChildMaven.MARK + line);
        try {
            WorkerBuild build = new WorkerBuild(
                    session(),
                    lifecycle,
                    plugins,
                    model,
                    copy,
                    asked.output(),
                    () -> TreeDigest.of(copy, buildOutput),
                    pluginVersion,
                    cores,
                    console);
            Report report = new WorkerRun(task, build, console, cores).run();
            ReportFile.write(asked.result(), report);
        } catch (SuiteProblem e) {
            throw told(asked, e.problem(), e.next(), e);
        } catch (EditRefused e) {
            throw told(asked, e.getMessage(), "do so in your project, then call the goal again.", e);
        } catch (IOException | UncheckedIOException e) {
            throw told(
                    asked,
                    "The worker could not read or write a file: " + e.getMessage() + ".",
                    "see that the disk has room and " + asked.output() + " can be written, then call the goal again.",
                    e);
        } catch (RuntimeException e) {
            throw told(asked, "This plugin made a mistake: " + e + ".", "report it, with the whole output.", e);
        }
    }

    /** The parent shows it without what Maven writes around a message; the log gets the stack trace. */
    static MojoExecutionException told(WorkerArguments asked, String problem, String next, Exception cause) {
        MojoExecutionException told = new MojoExecutionException(problem, cause);
        try {
            new WorkerProblem(problem, next).write(asked.output());
        } catch (IOException e) {
            // Such as on a full disk: then the parent reads the message in the log.
            told.addSuppressed(e);
        }
        return told;
    }
}
