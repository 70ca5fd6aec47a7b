package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Copies of test resources in the output folder: Maven makes them, and deletes none when the resource goes. */
public final class CompiledCopies {

    private CompiledCopies() {}

    /**
     * Deletes the copy of a test resource that no longer exists; nothing where the file is no test resource.
     *
     * @throws UncheckedIOException when it cannot be deleted
     */
    public static void delete(MavenProject project, Path resource) {
        Path output = Path.of(project.getBuild().getTestOutputDirectory());
        for (Resource root : project.getBuild().getTestResources()) {
            Path folder = Path.of(root.getDirectory());
            if (resource.startsWith(folder)) {
                try {
                    Files.deleteIfExists(
                            output.resolve(folder.relativize(resource).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete the compiled copy of " + resource, e);
                }
            }
        }
    }
}
