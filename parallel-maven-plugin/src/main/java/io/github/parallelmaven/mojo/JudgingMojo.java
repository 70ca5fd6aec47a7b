package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.JournalRecovery;
import io.github.parallelmaven.maven.BoundBuild;
import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.maven.BuildRecorder;
import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.SequentialCommand;
import io.github.parallelmaven.maven.TestModules;
import io.github.parallelmaven.phase.BoundRun;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal that judges gates, called directly or bound to a lifecycle phase. */
abstract class JudgingMojo extends ParallelMojo {

    private final Goal goal;
    private final BoundBuilds builds;

    JudgingMojo(Goal goal, BoundBuilds builds) {
        this.goal = goal;
        this.builds = builds;
    }

    @Override
    final Goal goal() {
        return goal;
    }

    /** Judges, directly or bound, and fails the build on an unmet gate. */
    @Override
    final void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        Set<String> filters = filters();
        boolean writes = settings.ratchet() == Settings.Ratchet.WRITE;
        if (writes && goal() != Goal.THREAD_SAFETY) {
            throw new MojoExecutionException("parallel.thread-safety.baseline=write has no meaning for parallel:"
                    + goal().text() + ". Next: `mvn process-test-classes parallel:thread-safety"
                    + " -Dparallel.thread-safety.baseline=write`");
        }
        if (!filters.isEmpty()) {
            if (isFirstProject()) {
                getLog().info("parallel:" + goal().text() + ": not judged, because this build is filtered by "
                        + String.join(" ", filters));
            }
        } else if (!writes && isDirect() || settings.measure() == Settings.Measure.ALWAYS) {
            if (isFirstProject()) {
                judgeDirectly(settings);
            }
        } else if (project().getPackaging().equals("pom")) {
            say("parallel:" + goal().text() + ": nothing to judge, this module has no tests");
        } else if (isSequentialByCommand()) {
            say("parallel:" + goal().text() + ": not judged, because this build runs one test after another by "
                    + SequentialCommand.text(SequentialCommand.hasSurefireThreads(List.of(project())), false));
        } else {
            judgeBound(settings);
        }
    }

    /** The command that apply prints: what it runs is not the certified configuration, and is not meant to be. */
    private boolean isSequentialByCommand() {
        return SequentialCommand.options(SequentialCommand.hasSurefireThreads(List.of(project()))).entrySet().stream()
                .allMatch(option ->
                        option.getValue().equals(session().getUserProperties().getProperty(option.getKey())));
    }

    private void judgeDirectly(Settings settings) throws MojoExecutionException, MojoFailureException {
        boolean writes = settings.values().flag("parallel.apply", false);
        if (writes && (goal() == Goal.PERF || goal() == Goal.VALIDATE)) {
            throw new MojoExecutionException("parallel.apply=true has no meaning for parallel:" + goal().text()
                    + ": concurrency is written by parallel:apply alone.");
        }
        if (writes) {
            direct().applyInert(goal(), settings);
        } else {
            DirectGoal.requireMet(direct().judge(goal(), settings), settings);
        }
    }

    /** Called by its name on the command line, not bound to a lifecycle phase. */
    private boolean isDirect() {
        return execution().getSource() == MojoExecution.Source.CLI;
    }

    private void judgeBound(Settings settings) throws MojoExecutionException, MojoFailureException {
        if (goal() == Goal.DEPS && TestModules.isWithoutTests(session(), project())) {
            // A plugin may add a folder of tests later in this build.
            claimOutput();
            BuildRecorder.arm(session(), project(), outputDirectory());
            say("parallel:deps: nothing to judge, this module has no tests");
            return;
        }
        BoundRun run = bound(settings);
        // Before the tests are compiled nobody knows whether there are any.
        if (goal() != Goal.DEPS && run.hasNothingToJudge()) {
            say("parallel:" + goal().text() + ": nothing to judge, this module runs no tests");
        } else {
            DirectGoal.requireMet(new BoundGoal(run, this::say, commands(), outputDirectory()).judge(goal()), settings);
        }
    }

    private BoundRun bound(Settings settings) throws MojoExecutionException {
        Path root = BuildRoot.of(session());
        if (new JournalRecovery().isNeeded(root)) {
            throw new MojoExecutionException(
                    "parallel:apply or parallel:rollback was interrupted while it wrote, so this"
                            + " build would judge half-written files. Next: `mvn parallel:rollback`, which restores them.");
        }
        claimOutput();
        BuildRecorder.arm(session(), project(), outputDirectory());
        BoundBuild build = builds.of(session(), project(), root, outputDirectory());
        return new BoundRun(root, outputDirectory(), settings, build, this::say);
    }
}
