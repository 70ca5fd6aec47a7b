package io.github.parallelmaven.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * Tests for which Surefire's own providers do more than the engines that it has instead from 3.6 on. Told by what POMs
 * declare, since nothing is resolved yet.
 */
final class ProviderTests {

    /** The first TestNG that Surefire 3.6 runs, through the engine it adds. */
    private static final ComparableVersion TESTNG_WITH_AN_ENGINE = new ComparableVersion("6.14.3");

    /** The first JUnit of which our listener hears all through Surefire's own provider. */
    private static final ComparableVersion JUNIT = new ComparableVersion("4.13");

    private static final String SUITE_FILES = "surefire.suiteXmlFiles";

    private final MavenSession session;
    private final boolean alone;

    /** @param modules all modules that have the same version of Surefire unless a POM says otherwise */
    ProviderTests(MavenSession session, List<MavenProject> modules) {
        this.session = session;
        this.alone = modules.stream()
                .filter(ProviderTests::hasTests)
                .allMatch(module -> undone(module).isPresent());
    }

    /**
     * What the engines do not do for the tests of a module; empty where they do as much. What they only do less well counts where all
     * modules have such tests: elsewhere nothing is gained by it, and one version for all is worth more.
     */
    Optional<String> undoneByEngines(MavenProject module) {
        return alone ? undone(module) : undone(module).filter(any -> isTooOld(module));
    }

    private Optional<String> undone(MavenProject module) {
        Optional<ComparableVersion> testng = version(module, "org.testng", "testng");
        Optional<ComparableVersion> junit = version(module, "junit", "junit");
        if (isOnPlatform(module) || testng.isPresent() && junit.isPresent()) {
            return Optional.empty();
        }
        if (testng.isPresent()) {
            // From 3.6 on Surefire no longer knows them, and our listener never learns which tests they choose.
            return Optional.of(
                            isTooOld(module)
                                    ? "does not run TestNG before " + TESTNG_WITH_AN_ENGINE
                                    : "starts classes of TestNG in one order only")
                    .filter(any -> !hasSuiteFiles(module));
        }
        return junit.filter(version -> version.compareTo(JUNIT) >= 0)
                .map(any -> "keeps no classes of JUnit 4 apart in one JVM");
    }

    private static boolean isTooOld(MavenProject module) {
        return version(module, "org.testng", "testng")
                .filter(version -> version.compareTo(TESTNG_WITH_AN_ENGINE) < 0)
                .isPresent();
    }

    private static boolean hasTests(MavenProject module) {
        return isOnPlatform(module)
                || version(module, "org.testng", "testng").isPresent()
                || version(module, "junit", "junit").isPresent();
    }

    private static boolean isOnPlatform(MavenProject module) {
        return module.getDependencies().stream()
                .map(Dependency::getGroupId)
                .anyMatch(group -> group.startsWith("org.junit.") || group.equals("org.spockframework"));
    }

    private boolean hasSuiteFiles(MavenProject module) {
        return ProjectReader.literal(module, "suiteXmlFiles") != null
                || module.getProperties().containsKey(SUITE_FILES)
                || session.getUserProperties().containsKey(SUITE_FILES);
    }

    private static Optional<ComparableVersion> version(MavenProject module, String group, String name) {
        return module.getDependencies().stream()
                .filter(one ->
                        one.getGroupId().equals(group) && one.getArtifactId().equals(name))
                .filter(one -> one.getVersion() != null)
                .findFirst()
                .map(one -> new ComparableVersion(one.getVersion()));
    }
}
