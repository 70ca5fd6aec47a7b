package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import java.util.SortedMap;

/** What a module has to say so that test classes of one JVM overlap as wanted, or not at all; {@link EffectiveConfiguration} reads it. */
public final class ThreadSettings {

    private ThreadSettings() {}

    /**
     * Parameters of Surefire for its own threads, else JUnit's configuration parameters.
     *
     * @param cores processors of this machine
     */
    public static SortedMap<String, String> of(RunConfiguration wanted, Project project, int cores) {
        return wanted.mode() == Mode.SUREFIRE_THREADS
                ? SurefireThreads.relative(project, wanted.workers(), cores)
                : wanted.junitParameters(cores);
    }
}
