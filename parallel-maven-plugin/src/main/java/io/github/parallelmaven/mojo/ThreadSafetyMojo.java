package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 3: what must not overlap, and its isolation. Bound, it stops the next unsafe test. */
@Mojo(name = "thread-safety", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public class ThreadSafetyMojo extends ParallelMojo {

    private final LifecycleExecutor lifecycle;

    @Inject
    public ThreadSafetyMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    Goal goal() {
        return Goal.THREAD_SAFETY;
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
