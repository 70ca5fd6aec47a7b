package io.github.parallelmaven.edit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Keeps every read and write inside the project: no absolute path, no {@code ..}, no symbolic link leads out. */
public final class RootPaths {

    private final Path root;

    /**
     * @param root the project's root; may itself be reached through a symbolic link
     */
    public RootPaths(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /**
     * The real file a path means. It need not exist.
     *
     * @param path from the root, with forward slashes
     * @throws EditRefused when it is outside the root
     */
    public Path resolve(String path) {
        Path relative = path(path);
        boolean plain = !relative.isAbsolute()
                && !path.isEmpty()
                && relative.normalize().equals(relative);
        if (!plain || relative.startsWith("..")) {
            throw outside(path);
        }
        Path file = root.resolve(relative);
        Path real = real(file);
        if (!real.startsWith(root) || real.equals(root)) {
            throw outside(path);
        }
        return real;
    }

    /** A file as it is written in changes: from the root, with forward slashes. */
    public static String shown(Path root, Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        if (!normal.startsWith(base)) {
            throw outside(file.toString());
        }
        return base.relativize(normal).toString().replace('\\', '/');
    }

    private static Path path(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new EditRefused(path, "it is no path: " + e.getReason(), "name a file of the project");
        }
    }

    private static Path real(Path file) {
        try {
            if (Files.exists(file) || Files.isSymbolicLink(file)) {
                return file.toRealPath();
            }
            return real(file.getParent()).resolve(file.getFileName());
        } catch (IOException e) {
            throw new EditRefused(file.toString(), "it is a broken link", "repair or delete the link");
        }
    }

    private static EditRefused outside(String path) {
        return new EditRefused(path, "it is outside the project, where nothing is written", "move it into the project");
    }
}
