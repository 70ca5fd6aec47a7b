package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 2: unit, integration or slow on every test. */
@Mojo(name = "categorize", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public class CategorizeMojo extends ParallelMojo {

    private final LifecycleExecutor lifecycle;

    @Inject
    public CategorizeMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    Goal goal() {
        return Goal.CATEGORIZE;
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
