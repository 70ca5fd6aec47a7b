package io.github.parallelmaven.edit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes files so that a reader sees the old or the new content and nothing between, also after a killed process; where it is forced to
 * the disk, also after the machine itself has died.
 */
public class AtomicFile {

    private static final String TEMPORARY = ".parallel-new";

    private final boolean forced;

    /** Files of the user: each is on the disk before it gets its name. */
    public AtomicFile() {
        this(true);
    }

    private AtomicFile(boolean forced) {
        this.forced = forced;
    }

    /** Files of a copy, which nobody misses when the power fails: a disk may take longer to be forced than all else here. */
    static AtomicFile ofCopy() {
        return new AtomicFile(false);
    }

    /**
     * Replaces or creates a file: a new file beside it, then a rename. POSIX permissions stay, and the
     * modification time is now.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(Path file, byte[] bytes) {
        Path temporary = temporary(file);
        try {
            Files.deleteIfExists(temporary);
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (forced) {
                    channel.force(true);
                }
            }
            keepPermissions(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            removeTemporary(file);
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Deletes a file that may be gone already.
     *
     * @throws UncheckedIOException when it cannot be deleted
     */
    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    /** Deletes what a killed write may have left beside a file. */
    public void removeTemporary(Path file) {
        delete(temporary(file));
    }

    private static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + TEMPORARY);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
