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
        // From 3.6 on Surefire no longer knows suite files, and our listener never learns which tests they choose.
        return version(module, "org.testng", "testng")
                .filter(any -> !isOfJUnit(module) && !hasSuiteFiles(module))
                .map(any -> isTooOld(module)
                        ? "does not run TestNG before " + TESTNG_WITH_AN_ENGINE
                        : "starts classes of TestNG in one order only");
    }

    private static boolean isTooOld(MavenProject module) {
        return version(module, "org.testng", "testng")
                .filter(version -> version.compareTo(TESTNG_WITH_AN_ENGINE) < 0)
                .isPresent();
    }

    private static boolean hasTests(MavenProject module) {
        return isOfJUnit(module) || version(module, "org.testng", "testng").isPresent();
    }

    /** Also of other engines of its Platform. */
    private static boolean isOfJUnit(MavenProject module) {
        return module.getDependencies().stream()
                .map(Dependency::getGroupId)
                .anyMatch(group ->
                        group.equals("junit") || group.startsWith("org.junit.") || group.equals("org.spockframework"));
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
