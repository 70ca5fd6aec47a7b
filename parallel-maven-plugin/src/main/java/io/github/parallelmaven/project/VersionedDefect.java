package io.github.parallelmaven.project;

import io.github.parallelmaven.model.KnownDefect;
import java.util.List;

/**
 * A defect of one component and the versions that have it.
 *
 * @param artifactId the component
 * @param from first version with the defect
 * @param before first version without it
 * @param description what goes wrong
 * @param blocking true when results under it cannot be trusted
 * @param fix what to do
 */
record VersionedDefect(
        String artifactId, String from, String before, String description, boolean blocking, String fix) {

    private static final String FORKS_USELESS =
            "with forkCount > 1 the first fork runs every test of the JUnit Platform, and with JUnit 5.14 none runs";
    private static final String WRONG_XML = "when classes run as threads of one JVM, its XML reports may put tests into"
            + " files of other classes (seen in 3.2.5); outcomes are taken from our own listener instead";
    private static final String ZERO_TESTS =
            "runs no test and still succeeds: with forkCount > 1 or reuseForks=false on"
                    + " another JDK than Maven's, and with groups set while junit:junit is on the test class path";
    private static final String TO_SUPPORTED = "use version " + VersionProposal.SUPPORTED;
    private static final String JUPITER_FIX = "use JUnit 5.8 or newer";

    /** What was tried with Surefire 2.22.2, 3.2.5, 3.5.6, 3.6.0 and 3.6.1; for JUnit, its release notes. */
    static final List<VersionedDefect> ALL = List.of(
            new VersionedDefect("maven-surefire-plugin", "0", "3.0.0", FORKS_USELESS, true, TO_SUPPORTED),
            new VersionedDefect("maven-surefire-plugin", "3.0.0", "3.5.6", WRONG_XML, false, TO_SUPPORTED),
            new VersionedDefect("maven-surefire-plugin", "3.6.0", "3.6.1", ZERO_TESTS, true, "use version 3.6.1"),
            new VersionedDefect("maven-failsafe-plugin", "0", "3.0.0", FORKS_USELESS, true, TO_SUPPORTED),
            new VersionedDefect("maven-failsafe-plugin", "3.0.0", "3.5.6", WRONG_XML, false, TO_SUPPORTED),
            new VersionedDefect("maven-failsafe-plugin", "3.6.0", "3.6.1", ZERO_TESTS, true, "use version 3.6.1"),
            new VersionedDefect(
                    "junit-jupiter-api",
                    "0",
                    "5.3",
                    "has no parallel execution inside a JVM, no @Isolated and no ClassOrderer: only forks can be tried",
                    false,
                    JUPITER_FIX),
            new VersionedDefect(
                    "junit-jupiter-api",
                    "5.3",
                    "5.7",
                    "has no @Isolated and no ClassOrderer: threads can be neither isolated nor shuffled, so that only forks are tried",
                    false,
                    JUPITER_FIX),
            new VersionedDefect(
                    "junit-jupiter-api",
                    "5.7",
                    "5.8",
                    "has no ClassOrderer: the classes of one JVM cannot be shuffled, so that only forks are tried",
                    false,
                    JUPITER_FIX),
            new VersionedDefect(
                    "junit-vintage-engine",
                    "0",
                    "5.12",
                    "cannot run JUnit 4 classes as threads of one JVM",
                    false,
                    "use JUnit 5.12 or newer, or forks"));

    boolean concerns(String artifact, Version version) {
        return artifactId.equals(artifact) && !version.isBefore(from) && version.isBefore(before);
    }

    KnownDefect in(String version) {
        return new KnownDefect(artifactId + " " + version, description, blocking, fix);
    }
}
