package io.github.parallelmaven.maven;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
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

    /**
     * The file that a location is in; empty for Maven's own POMs. Maven 4 gives it as an address.
     */
    static Optional<Path> of(InputLocation location) {
        return Optional.ofNullable(location.getSource())
                .map(InputSource::getLocation)
                .filter(file -> !file.isEmpty())
                .map(file -> file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file));
    }
}
