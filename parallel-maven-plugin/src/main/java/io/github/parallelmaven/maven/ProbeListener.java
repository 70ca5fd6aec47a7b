package io.github.parallelmaven.maven;

import io.github.parallelmaven.phase.SuiteProblem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * What Surefire has to be told so that the probe hears of the tests. The JUnit Platform finds the probe by itself;
 * Surefire before 3.6 runs JUnit 4 and TestNG without the Platform, and knows listeners by a property.
 */
final class ProbeListener {

    /** From here on there is only the provider for the JUnit Platform. */
    private static final ComparableVersion PLATFORM_ONLY = new ComparableVersion("3.6.0-a");

    /** The first JUnit Platform that lists tests without running them. */
    private static final ComparableVersion LISTING = new ComparableVersion("1.10.0");

    /** The first TestNG whose listeners hear all that ours needs (tried with 6.8.21, 6.14.3 and 7.10.2). */
    private static final ComparableVersion TESTNG_WITH_LISTENERS = new ComparableVersion("6.8");

    private static final String JUNIT4 = "io.github.parallelmaven.probe.JUnit4Listener";

    private static final String TESTNG = "io.github.parallelmaven.probe.TestNgListener";

    private ProbeListener() {}

    /**
     * The class that the property {@code listener} must name; empty where the Platform runs the tests.
     *
     * @param surefire its version
     * @param testClassPath the module's resolved dependencies
     */
    static Optional<String> of(String surefire, Collection<Artifact> testClassPath) {
        boolean junit = has(testClassPath, "junit", "junit");
        Optional<ComparableVersion> testng = version(testClassPath, "org.testng", "testng");
        if (isPlatform(surefire, testClassPath) || junit && testng.isPresent()) {
            return Optional.empty();
        }
        if (testng.isPresent()) {
            return testng.filter(version -> version.compareTo(TESTNG_WITH_LISTENERS) >= 0)
                    .map(any -> TESTNG);
        }
        return junit ? Optional.of(JUNIT4) : Optional.empty();
    }

    /** Whether Surefire's own provider for TestNG runs its tests. */
    static boolean isOfTestNg(SurefireExecution suite) {
        return of(suite.version(), suite.module().getArtifacts())
                .filter(TESTNG::equals)
                .isPresent();
    }

    /**
     * Refuses what chooses TestNG's tests in another way than Surefire's scanner.
     *
     * @throws SuiteProblem when files of suites do
     */
    static void requireScannedClasses(SurefireExecution suite) {
        List<String> files = suite.list("suiteXmlFiles");
        if (isOfTestNg(suite) && !files.isEmpty()) {
            throw new SuiteProblem(
                    "Surefire's <suiteXmlFiles> (" + String.join(", ", files)
                            + ") choose the tests of TestNG: such a file"
                            + " may leave out a class, run one twice, or start threads, and nothing tells what it will run.",
                    "choose the tests by <includes> or <groups> in the POM in place of these files, then call the goal again;"
                            + " Surefire 3.6 does not read them either.");
        }
    }

    private static boolean isPlatform(String surefire, Collection<Artifact> testClassPath) {
        return new ComparableVersion(surefire).compareTo(PLATFORM_ONLY) >= 0
                || has(testClassPath, "org.junit.platform", "junit-platform-commons")
                        && !has(testClassPath, "org.junit.platform", "junit-platform-runner");
    }

    /** Whether the tests can be listed without being run. */
    static boolean canList(String surefire, Collection<Artifact> testClassPath) {
        return isPlatform(surefire, testClassPath)
                && testClassPath.stream()
                        .filter(artifact -> artifact.getGroupId().equals("org.junit.platform"))
                        .map(artifact -> new ComparableVersion(artifact.getBaseVersion()))
                        .allMatch(version -> version.compareTo(LISTING) >= 0);
    }

    private static Optional<ComparableVersion> version(Collection<Artifact> artifacts, String group, String name) {
        return artifacts.stream()
                .filter(artifact -> artifact.getGroupId().equals(group)
                        && artifact.getArtifactId().equals(name))
                .map(artifact -> new ComparableVersion(artifact.getBaseVersion()))
                .findFirst();
    }

    private static boolean has(Collection<Artifact> artifacts, String group, String name) {
        return version(artifacts, group, name).isPresent();
    }
}
