package io.github.parallelmaven.maven;

import java.util.Map;

/**
 * How Jupiter is told to find the probe's recorder of fixtures. Automatic detection would also wake every dormant
 * extension on the user's class path, so it is limited to ours.
 */
final class FixtureDetection {

    private static final String DETECTION = "junit.jupiter.extensions.autodetection.";

    private FixtureDetection() {}

    /** The include filter exists from JUnit 5.12. */
    static Map<String, String> parameters() {
        return Map.of(
                DETECTION + "enabled", "true",
                DETECTION + "include", "io.github.parallelmaven.probe.*");
    }
}
