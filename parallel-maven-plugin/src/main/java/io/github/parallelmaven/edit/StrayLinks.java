package io.github.parallelmaven.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Symbolic links in our output folder that somebody put there: to write a result would write what one points to. */
final class StrayLinks {

    private StrayLinks() {}

    /** Deletes them. Those in the trial are copies of the project's, and the business of {@link Workspace}. */
    static void remove(Path output) {
        if (!Files.isDirectory(output)) {
            return;
        }
        try {
            Path folder = output.toRealPath();
            Path trial = folder.resolve("trial");
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                    return one.equals(trial) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isSymbolicLink()) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    // Another goal tidies up in it: the lock, which comes next, will tell.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
