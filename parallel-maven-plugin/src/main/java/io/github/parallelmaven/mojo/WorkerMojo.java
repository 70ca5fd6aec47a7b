package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.maven.ChildMaven;
import io.github.parallelmaven.maven.EffectiveModel;
import io.github.parallelmaven.maven.WorkerArguments;
import io.github.parallelmaven.maven.WorkerBuild;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.phase.WorkerRun;
import io.github.parallelmaven.phase.WorkerTask;
import io.github.parallelmaven.report.ReportFile;
import java.io.IOException;
import java.nio.file.Path;
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
        WorkerBuild build = new WorkerBuild(
                session(),
                lifecycle,
                plugins,
                model,
                copy,
                asked.output(),
                () -> TreeDigest.of(copy),
                pluginVersion,
                cores);
        WorkerTask task = new WorkerTask(
                asked.goal(),
                settings.inMode(asked.mode()),
                asked.original(),
                copy,
                asked.output(),
                asked.pins(),
                asked.plugins(),
                pluginVersion);
        Console console = line -> getLog().info(ChildMaven.MARK + line);
        try {
            Report report = new WorkerRun(task, build, console, cores).run();
            ReportFile.write(asked.result(), report);
        } catch (SuiteProblem e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The result cannot be written to " + asked.result() + ": " + e.getMessage(), e);
        }
    }
}
