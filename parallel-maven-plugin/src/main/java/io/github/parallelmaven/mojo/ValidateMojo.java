package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.phase.Goal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** All four phases in order, one table of sixteen gates at the end. Changes nothing. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class ValidateMojo extends JudgingMojo {

    @Inject
    public ValidateMojo(BoundBuilds builds) {
        super(Goal.VALIDATE, builds);
    }
}
