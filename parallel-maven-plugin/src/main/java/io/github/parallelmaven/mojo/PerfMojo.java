package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 4: measure, compare results, choose. Bound, it holds this build against the certificate. */
@Mojo(name = "perf", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class PerfMojo extends ParallelMojo {

    private final LifecycleExecutor lifecycle;

    @Inject
    public PerfMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    Goal goal() {
        return Goal.PERF;
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
