package io.github.parallelmaven.edit.file;

import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a change set into the files of a copy, and takes it back, without a journal. */
public final class ChangeWriter {

    private final AtomicFile files;

    public ChangeWriter() {
        this(AtomicFile.ofCopy());
    }

    ChangeWriter(AtomicFile files) {
        this.files = files;
    }

    /**
     * Makes the changes. Every file is checked before the first is written.
     *
     * @throws EditRefused when a file has changed since the set was made, is outside the root or is read-only
     * @throws UncheckedIOException when a file cannot be written; those before it are written then
     */
    public void apply(Path root, ChangeSet changes) {
        RootPaths paths = new RootPaths(root);
        Folders folders = new Folders(paths);
        Map<FileChange, byte[]> results = results(paths, changes);
        results.forEach((change, bytes) -> {
            folders.create(change.path());
            files.write(paths.resolve(change.path()), bytes);
        });
    }

    /**
     * Takes the changes back, exactly. Folders that become empty stay when the set did not create a file in them.
     *
     * @throws EditRefused when a file is not as {@link #apply} left it
     */
    public void undo(Path root, ChangeSet changes) {
        RootPaths paths = new RootPaths(root);
        Map<FileChange, byte[]> results = new LinkedHashMap<>();
        for (FileChange change : changes.files()) {
            results.put(change, ByteEdits.backward(change, read(paths.resolve(change.path()))));
        }
        Set<String> emptied = new LinkedHashSet<>();
        results.forEach((change, bytes) -> {
            if (change.created()) {
                files.delete(paths.resolve(change.path()));
                emptied.addAll(parents(change.path()));
            } else {
                files.write(paths.resolve(change.path()), bytes);
            }
        });
        new Folders(paths).removeEmpty(emptied);
    }

    /** What every file will hold. Nothing is written. */
    public static Map<FileChange, byte[]> results(RootPaths paths, ChangeSet changes) {
        Map<FileChange, byte[]> results = new LinkedHashMap<>();
        for (FileChange change : changes.files()) {
            Path file = paths.resolve(change.path());
            if (change.created() && Files.exists(file)) {
                throw new EditRefused(change.path(), "it exists by now", "run the goal again");
            }
            requireWritable(change.path(), file);
            results.put(change, ByteEdits.forward(change, change.created() ? new byte[0] : read(file)));
        }
        return results;
    }

    /** A rename would replace a read-only file too, but its owner has said no. It needs a folder that can be written. */
    private static void requireWritable(String path, Path file) {
        try {
            if (Files.exists(file) && isReadOnly(file)) {
                throw new EditRefused(path, "it is read-only", "make it writable and run the goal again");
            }
            Path folder = file.getParent();
            while (!Files.exists(folder)) {
                folder = folder.getParent();
            }
            if (isReadOnly(folder)) {
                throw new EditRefused(
                        path, "its folder " + folder + " is read-only", "make it writable and run the goal again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadOnly(Path there) throws IOException {
        boolean posix = Files.getFileStore(there).supportsFileAttributeView("posix");
        boolean owner = !posix || Files.getPosixFilePermissions(there).contains(PosixFilePermission.OWNER_WRITE);
        return !owner || !Files.isWritable(there);
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> parents(String path) {
        return path.lastIndexOf('/') < 0 ? List.of() : List.of(path.substring(0, path.lastIndexOf('/')));
    }
}
