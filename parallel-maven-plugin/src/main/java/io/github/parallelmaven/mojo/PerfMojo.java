package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 4: measure, compare results, choose. Bound, it holds this build against the certificate. */
@Mojo(name = "perf", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class PerfMojo extends JudgingMojo {

    @Inject
    public PerfMojo(BoundBuilds builds) {
        super(Goal.PERF, builds);
    }
}
