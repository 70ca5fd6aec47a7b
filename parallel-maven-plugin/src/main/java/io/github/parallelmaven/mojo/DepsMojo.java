package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 1: dependencies and Surefire configuration. Bound, it also records the test run that the build makes anyway. */
@Mojo(name = "deps", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public class DepsMojo extends ParallelMojo {

    private final LifecycleExecutor lifecycle;

    @Inject
    public DepsMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    Goal goal() {
        return Goal.DEPS;
    }

    @Override
    LifecycleExecutor lifecycle() {
        return lifecycle;
    }

    @Override
    void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        judge(settings);
    }
}
