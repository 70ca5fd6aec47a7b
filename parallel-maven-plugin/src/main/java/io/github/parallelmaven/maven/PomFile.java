package io.github.parallelmaven.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The POM that the user writes. Plugins such as flatten-maven-plugin give the project another one while it is built. */
public final class PomFile {

    private PomFile() {}

    /** Its file, whatever the build has put in its place. */
    public static Path of(MavenProject project) {
        // They replace the project's file and its original model, and leave the effective one alone.
        File written = project.getModel().getPomFile();
        return (written == null ? project.getFile() : written).toPath();
    }
}
