package io.github.parallelmaven.mojo;

import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.Settings.Mode;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Judges as validate does, proves the changes, and writes them into the project. */
@Mojo(name = "apply", threadSafe = true)
public class ApplyMojo extends ParallelMojo {

    @Override
    Goal goal() {
        return Goal.APPLY;
    }

    @Override
    Mode defaultMode() {
        return Mode.STANDARD;
    }

    @Override
    void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        if (settings.mode() == Mode.QUICK) {
            throw new MojoExecutionException("parallel:apply writes only what is proven, and parallel.perf.mode=quick"
                    + " proves nothing. Use standard or thorough.");
        }
        if (!filters().isEmpty()) {
            throw new MojoExecutionException("parallel:apply proves the whole suite, and this call leaves tests out: "
                    + String.join(" ", filters()) + ". Call it without.");
        }
        if (Arrays.stream(Phase.values()).anyMatch(settings::skips)) {
            throw new MojoExecutionException("parallel:apply needs all four phases: remove parallel.<phase>.skip.");
        }
        if (isFirstProject()) {
            direct().apply(settings);
        }
    }
}
