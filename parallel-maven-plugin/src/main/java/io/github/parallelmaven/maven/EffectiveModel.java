package io.github.parallelmaven.maven;

import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Reads a project's effective model again after its POM was edited. */
public class EffectiveModel {

    /** Maven up to 3.8 keeps what it has read of a parent for as long as it runs, unless this system property is set. */
    static final String FRESH_PARENTS = "maven.defaultProjectBuilder.disableGlobalModelCache";

    private final MavenSession session;
    private final ProjectBuilder builder;

    @Inject
    public EffectiveModel(MavenSession session, ProjectBuilder builder) {
        this.session = session;
        this.builder = builder;
    }

    /**
     * The model that the POM on disk gives now, with the session's profiles and properties. Its dependencies are not
     * resolved.
     */
    MavenProject read(MavenProject project) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        request.setResolveDependencies(false);
        // From 3.9 on the session keeps it, and we may have edited it.
        ReadSources.forget(request.getRepositorySession());
        request.setRepositorySession(new DefaultRepositorySystemSession(request.getRepositorySession())
                .setCache(null)
                .setWorkspaceReader(new ModulePoms(session)));
        try {
            return builder.build(PomFile.of(project).toFile(), request).getProject();
        } catch (ProjectBuildingException e) {
            throw new IllegalStateException(
                    "the edited POM " + PomFile.of(project) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
