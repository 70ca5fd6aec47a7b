package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 3: what must not overlap, and its isolation. Bound, it stops the next unsafe test. */
@Mojo(name = "thread-safety", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public class ThreadSafetyMojo extends JudgingMojo {

    @Inject
    public ThreadSafetyMojo(BoundBuilds builds) {
        super(Goal.THREAD_SAFETY, builds);
    }
}
