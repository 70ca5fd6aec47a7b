package io.github.parallelmaven.maven;

import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.project.MavenProject;

/** Makes what a bound goal sees of the build it is bound to. */
public class BoundBuilds {

    private final LifecycleExecutor lifecycle;
    private final EffectiveModel model;

    @Inject
    public BoundBuilds(LifecycleExecutor lifecycle, EffectiveModel model) {
        this.lifecycle = lifecycle;
        this.model = model;
    }

    /**
     * @param root the topmost folder of the build
     * @param output where the recorded run is
     */
    public BoundBuild of(MavenSession session, MavenProject module, Path root, Path output) {
        return new BoundBuild(session, lifecycle, module, model.read(module), root, output);
    }
}
