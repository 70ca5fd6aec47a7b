package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal that judges gates, called directly or bound to a lifecycle phase. */
abstract class JudgingMojo extends ParallelMojo {

    private final Goal goal;
    private final LifecycleExecutor lifecycle;

    JudgingMojo(Goal goal, LifecycleExecutor lifecycle) {
        this.goal = goal;
        this.lifecycle = lifecycle;
    }

    @Override
    final Goal goal() {
        return goal;
    }

    @Override
    final LifecycleExecutor lifecycle() {
        return lifecycle;
    }

    @Override
    final void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        judge(settings);
    }
}
