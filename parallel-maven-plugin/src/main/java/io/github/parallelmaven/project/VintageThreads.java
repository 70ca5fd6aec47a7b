package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import java.util.Optional;

/**
 * The threads that JUnit's Vintage engine starts by its own parameters, whatever Surefire's say: from 5.12 on, for classes and methods
 * (<a href="https://docs.junit.org/current/user-guide/">user guide</a>, parallel execution of the Vintage engine).
 */
public final class VintageThreads {

    private static final String PARALLEL = "junit.vintage.execution.parallel.";

    private VintageThreads() {}

    /** The setting by which a module has them; empty where it has none. */
    public static Optional<Setting> of(Project module) {
        boolean threads = isTrue(module, "enabled") && (isTrue(module, "classes") || isTrue(module, "methods"));
        return threads && SurefireThreads.isOnPlatform(module)
                ? Optional.of(module.setting(PARALLEL + "enabled"))
                : Optional.empty();
    }

    private static boolean isTrue(Project module, String key) {
        return module.setting(PARALLEL + key).value().trim().equalsIgnoreCase("true");
    }
}
