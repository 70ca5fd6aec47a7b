package io.github.parallelmaven.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/** The POM that the user writes. Plugins such as flatten-maven-plugin give the project another one while it is built. */
public final class PomFile {

    private PomFile() {}

    /** Its file, whatever the build has put in its place. */
    public static Path of(MavenProject project) {
        Model written = project.getOriginalModel();
        File file = written == null || written.getPomFile() == null ? project.getFile() : written.getPomFile();
        return file.toPath();
    }
}
