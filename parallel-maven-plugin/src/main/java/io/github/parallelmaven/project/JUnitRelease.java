package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Dependency;
import java.util.Set;

/** Which artifacts belong to one JUnit release, and its number: Platform 1.x is the Platform of JUnit 5.x. */
final class JUnitRelease {

    static final String PLATFORM = "org.junit.platform";
    static final String JUPITER = "org.junit.jupiter";
    static final String VINTAGE = "org.junit.vintage";

    private static final Set<String> GROUPS = Set.of(PLATFORM, JUPITER, VINTAGE);

    private JUnitRelease() {}

    static boolean isJUnit(Dependency dependency) {
        return GROUPS.contains(dependency.groupId());
    }

    /** The release an artifact is of: 5.14.4 for Jupiter 5.14.4 and for Platform 1.14.4; from 6 on all numbers agree. */
    static String of(Dependency dependency) {
        String version = dependency.version();
        boolean oldPlatform = dependency.groupId().equals(PLATFORM) && version.startsWith("1.");
        return oldPlatform ? "5." + version.substring(2) : version;
    }
}
