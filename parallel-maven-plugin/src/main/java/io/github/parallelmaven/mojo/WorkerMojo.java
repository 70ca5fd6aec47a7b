package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.ChildMaven;
import io.github.parallelmaven.maven.WorkerBuild;
import io.github.parallelmaven.model.*;
import io.github.parallelmaven.run.*;
import java.io.File;
import java.time.Duration;
import java.util.*;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Internal: does all heavy work, inside the trial copy. Not to be called by hand. */
@Mojo(name = "worker", aggregator = true, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public class WorkerMojo extends AbstractMojo {

    @Parameter(property = "parallel.worker.output", required = true, readonly = true)
    private File output;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    @Inject
    public WorkerMojo(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    @Override
    public void execute() {
        WorkerBuild build = new WorkerBuild(
                session,
                lifecycle,
                plugins,
                session.getTopLevelProject().getBasedir().toPath(),
                output.toPath(),
                () -> "x");
        say(build.project().settings().toString());
        say(build.project().plugins().toString());
        say("selected " + build.selectedClasses().size());
        say("discovered " + build.discover().orElseThrow().size());
        TestRun base = build.run(
                new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO, List.of(), Set.of()));
        show(base);
        for (int i = 0; i < 2; i++) {
            TestRun run = build.run(new RunRequest(
                    2 + i,
                    RunKind.SHUFFLE,
                    RunConfiguration.classThreads(4).shuffled(11 + i).recorded(),
                    Duration.ofSeconds(120),
                    List.of(),
                    Set.of()));
            show(run);
            say(Comparer.compare(List.of(base), run, Set.of()).differences().toString());
            say(String.valueOf(run.fixtures().size()));
        }
        show(build.run(new RunRequest(
                5,
                RunKind.SHUFFLE,
                RunConfiguration.forks(4).shuffled(11),
                Duration.ofSeconds(120),
                List.of(),
                Set.of())));
        show(build.plain(new RunRequest(
                6, RunKind.PLAIN, RunConfiguration.asIs(), Duration.ofSeconds(120), List.of(), Set.of())));
    }

    private void show(TestRun run) {
        say(run.configuration().label() + " " + run.seconds() + " s, tests "
                + run.tests().size() + " peak " + run.peakConcurrency() + " " + run.exit() + " cpu "
                + run.cpuMicros() / 1e6 + " " + run.startOrder().subList(0, 3));
    }

    private void say(String line) {
        getLog().info(ChildMaven.MARK + line);
    }
}
