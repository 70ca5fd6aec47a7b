package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * How Jupiter is told to find the probe's recorder of fixtures. Automatic detection would also wake every dormant
 * extension on the user's class path, and could make tests fail that never failed; so it is limited to ours, or left off.
 */
final class FixtureDetection {

    private static final String DETECTION = "junit.jupiter.extensions.autodetection.";
    private static final String SERVICE = "META-INF/services/org.junit.jupiter.api.extension.Extension";

    /** The first JUnit that has the include filter. */
    private static final ComparableVersion FILTERED = new ComparableVersion("5.12");

    private FixtureDetection() {}

    /** The configuration parameters of a module. */
    static Map<String, String> of(MavenProject project, MavenSession session) {
        boolean detecting = JUnitSettings.of(
                        project, session, project.getBasedir().toPath())
                .stream()
                .anyMatch(setting -> setting.name().equals(DETECTION + "enabled")
                        && setting.value().equalsIgnoreCase("true"));
        String jupiter = project.getArtifacts().stream()
                .filter(artifact -> artifact.getGroupId().equals("org.junit.jupiter"))
                .filter(artifact -> artifact.getArtifactId().equals("junit-jupiter-api"))
                .map(Artifact::getBaseVersion)
                .findFirst()
                .orElse("");
        return parameters(jupiter, detecting, ProjectReader.testClassPath(project));
    }

    /**
     * The configuration parameters; none when the project detects extensions anyway, or when nothing can be recorded
     * without waking others.
     *
     * @param jupiter the version of Jupiter
     * @param detecting whether the project has detection on already: a filter would put its own extensions out
     * @param classPath the test class path without the probe
     */
    static Map<String, String> parameters(String jupiter, boolean detecting, Collection<Path> classPath) {
        if (detecting) {
            return Map.of();
        }
        if (new ComparableVersion(jupiter).compareTo(FILTERED) >= 0) {
            return Map.of(
                    DETECTION + "enabled", "true",
                    DETECTION + "include", "io.github.parallelmaven.probe.*");
        }
        return classPath.stream().anyMatch(FixtureDetection::hasDormant)
                ? Map.of()
                : Map.of(DETECTION + "enabled", "true");
    }

    private static boolean hasDormant(Path element) {
        if (Files.isDirectory(element)) {
            return Files.exists(element.resolve(SERVICE));
        }
        if (!Files.isRegularFile(element) || !element.toString().endsWith(".jar")) {
            return false;
        }
        try (ZipFile jar = new ZipFile(element.toFile())) {
            return jar.getEntry(SERVICE) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + element + " of the test class path", e);
        }
    }
}
