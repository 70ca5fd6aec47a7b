package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Phase 2: unit, integration or slow on every test. */
@Mojo(name = "categorize", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public class CategorizeMojo extends JudgingMojo {

    @Inject
    public CategorizeMojo(BoundBuilds builds) {
        super(Goal.CATEGORIZE, builds);
    }
}
