package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
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

    @Override
    final BoundBuilds builds() {
        return builds;
    }

    @Override
    final void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        judge(settings);
    }
}
