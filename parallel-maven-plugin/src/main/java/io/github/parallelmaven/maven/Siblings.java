package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.SiblingClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** The modules that this call builds, among the artifacts of another one: jars or folders, as far as the build has come. */
final class Siblings {

    private Siblings() {}

    /** Those on a module's test class path, in order. */
    static List<SiblingClasses> of(MavenProject module, MavenSession session) {
        return module.getArtifacts().stream()
                .flatMap(artifact -> of(artifact, session).stream())
                .toList();
    }

    /** Where the classes of an artifact are compiled to; empty for one that this call does not build. */
    static Optional<SiblingClasses> of(Artifact artifact, MavenSession session) {
        return session.getProjects().stream()
                .filter(project -> project.getGroupId().equals(artifact.getGroupId())
                        && project.getArtifactId().equals(artifact.getArtifactId()))
                .findFirst()
                .map(project -> classes(project, "tests".equals(artifact.getClassifier())));
    }

    private static SiblingClasses classes(MavenProject project, boolean tests) {
        Build build = project.getBuild();
        return new SiblingClasses(
                project.getBasedir().toPath(),
                Path.of(tests ? build.getTestOutputDirectory() : build.getOutputDirectory()),
                tests);
    }
}
