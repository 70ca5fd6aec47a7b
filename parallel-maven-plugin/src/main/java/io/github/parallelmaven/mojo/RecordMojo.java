package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BuildRecorder;
import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Internal: gives the test run of a child build our listener, and nothing else. Not to be called by hand. */
@Mojo(name = "record", threadSafe = true)
public class RecordMojo extends AbstractMojo {

    /** The folder of the run. */
    @Parameter(property = BuildRecorder.FOLDER, required = true, readonly = true)
    private File folder;

    @Parameter(defaultValue = "${session}", required = true, readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", required = true, readonly = true)
    private MavenProject project;

    @Override
    public void execute() {
        BuildRecorder.armIn(session, project, folder.toPath());
    }
}
