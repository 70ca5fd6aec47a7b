package io.github.parallelmaven.maven;

import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;

/** Reads a project's effective model again after its POM was edited. */
public class EffectiveModel {

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
        try {
            return builder.build(project.getFile(), request).getProject();
        } catch (ProjectBuildingException e) {
            throw new IllegalStateException(
                    "the edited POM " + project.getFile() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
