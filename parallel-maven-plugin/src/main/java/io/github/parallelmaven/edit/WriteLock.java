package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.EditRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets only one run of ours work on a project at a time. The operating system frees the lock when its holder dies, so a dead
 * one is simply taken over; the process id in the file is for the message.
 */
public final class WriteLock implements AutoCloseable {

    static final String FILE = "lock";

    private final List<FileChannel> channels;

    private WriteLock(List<FileChannel> channels) {
        this.channels = List.copyOf(channels);
    }

    /**
     * Takes the lock of a build whose files are written: modules and runs with other output folders share them.
     *
     * @param root the topmost folder of the build
     * @param output our output folder
     * @throws EditRefused when another run holds one of them
     */
    public static WriteLock acquire(Path root, Path output) {
        WriteLock own = acquire(output);
        Path shared = shared(root);
        if (shared.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
            return own;
        }
        try {
            List<FileChannel> both = new ArrayList<>(own.channels);
            both.addAll(acquire(shared).channels);
            return new WriteLock(both);
        } catch (EditRefused | UncheckedIOException e) {
            own.close();
            throw e;
        }
    }

    /** Where the lock of a whole build lies, whatever its modules are built into. */
    static Path shared(Path root) {
        return root.resolve("target").resolve("parallel");
    }

    /**
     * Takes the lock.
     *
     * @param folder our output folder; it is made when missing
     * @throws EditRefused when another run holds it
     * @throws UncheckedIOException when the folder cannot be written
     */
    static WriteLock acquire(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw new EditRefused(
                        file.toString(),
                        "another run works on this project, process " + holder(file),
                        "wait for it or end it");
            }
            byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
            // First written, then cut: a run that is refused meanwhile must find a name in it.
            channel.write(ByteBuffer.wrap(pid), 0);
            channel.truncate(pid.length);
            return new WriteLock(List.of(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("(not known yet)");
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            // Behind any content: on Windows a locked range cannot be read by the run that wants to name its holder.
            return Optional.ofNullable(channel.tryLock(Long.MAX_VALUE - 1, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            for (FileChannel channel : channels) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
