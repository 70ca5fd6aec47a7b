package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.ProjectFiles;
import io.github.parallelmaven.edit.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;

/** One digest over all that a test run can depend on in a project's folder. */
public final class TreeDigest {

    private static final int BUFFER = 1 << 16;

    private TreeDigest() {}

    /**
     * SHA-256, in hex, over the sorted paths and contents of what {@link Workspace} copies, without our own state in
     * {@code .mvn/parallel} and {@code .parallel_test_progress}. A symbolic link counts as the path it holds.
     *
     * @param buildOutput the folders inside the root that builds write into
     * @throws UncheckedIOException when a file cannot be read
     */
    public static String of(Path root, Collection<Path> buildOutput) {
        MessageDigest digest = Sha256.start();
        try {
            for (String path : ProjectFiles.of(root, buildOutput).files()) {
                if (!path.startsWith(".mvn/parallel/") && !path.equals(".parallel_test_progress")) {
                    add(digest, root.resolve(path), path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(digest.digest());
    }

    private static void add(MessageDigest digest, Path file, String path) throws IOException {
        boolean link = Files.isSymbolicLink(file);
        byte[] target = link ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        long length = link ? target.length : Files.size(file);
        String header = path + '\0' + (link ? "link" : "file") + '\0' + length + '\0';
        digest.update(header.getBytes(StandardCharsets.UTF_8));
        digest.update(target);
        if (!link) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
    }
}
