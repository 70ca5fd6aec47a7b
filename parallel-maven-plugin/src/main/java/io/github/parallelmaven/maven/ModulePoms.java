package io.github.parallelmaven.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * The POMs of all modules of the build. Maven's own reader knows those that were chosen only, although a chosen one may
 * import its versions from another, which no repository has.
 */
final class ModulePoms implements WorkspaceReader {

    private final WorkspaceReader chosen;
    private final List<MavenProject> all;

    ModulePoms(MavenSession session) {
        this.chosen = session.getRepositorySession().getWorkspaceReader();
        this.all = session.getAllProjects();
    }

    @Override
    public WorkspaceRepository getRepository() {
        return chosen.getRepository();
    }

    @Override
    public File findArtifact(Artifact artifact) {
        return Optional.ofNullable(chosen.findArtifact(artifact))
                .or(() -> pomOf(artifact))
                .orElse(null);
    }

    private Optional<File> pomOf(Artifact artifact) {
        return all.stream()
                .filter(module -> artifact.getExtension().equals("pom")
                        && module.getGroupId().equals(artifact.getGroupId())
                        && module.getArtifactId().equals(artifact.getArtifactId())
                        && module.getVersion().equals(artifact.getVersion()))
                .map(module -> PomFile.of(module).toFile())
                .findFirst();
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return chosen.findVersions(artifact);
    }
}
