package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 1: dependencies and Surefire configuration. Bound, it also records the test run that the build makes anyway. */
@Mojo(name = "deps", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public class DepsMojo extends JudgingMojo {

    @Inject
    public DepsMojo(BoundBuilds builds) {
        super(Goal.DEPS, builds);
    }
}
