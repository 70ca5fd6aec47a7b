package io.github.parallelmaven.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets only one run of ours work on a project at a time. The operating system frees the lock when its holder dies, so a dead
 * one is simply taken over; the process id in the file is for the message.
 */
public final class WriteLock implements AutoCloseable {

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder our output folder; it is made when missing
     * @throws EditRefused when another run holds it
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static WriteLock acquire(Path folder) {
        Path file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new EditRefused(
                        file.getFileName().toString(),
                        "another run works on this project, process " + holder,
                        "wait for it or end it");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new WriteLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
