package io.github.parallelmaven.probe.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A file as it was when it was opened for reading and writing, which many do that only read. */
final class OpenedFile {

    /** How the test class got there. */
    final String path;

    private final Path file;
    private final long size;
    private final @Nullable FileTime modified;

    OpenedFile(Path file, String path) {
        this.file = file;
        this.path = path;
        size = size(file);
        modified = modified(file);
    }

    /** Whether its size or its time is another one. */
    boolean isChanged() {
        FileTime now = modified(file);
        return size != size(file) || modified == null || !modified.equals(now);
    }

    /** In bytes; -1 where there is none. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return -1;
        }
    }

    private static @Nullable FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return null;
        }
    }
}
