package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** All four phases in order, one table of sixteen gates at the end. Changes nothing. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class ValidateMojo extends ParallelMojo {

    private final LifecycleExecutor lifecycle;

    @Inject
    public ValidateMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    Goal goal() {
        return Goal.VALIDATE;
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
