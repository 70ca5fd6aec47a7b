package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Every file that belongs to the user, byte by byte: all but {@code target}. It sees what {@code git status} sees, and
 * needs no git.
 *
 * @param files content, one character a byte, by path from the root
 */
record TreeSnapshot(Map<String, String> files) {

    static TreeSnapshot of(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path path = root.relativize(file);
                if (!isOutput(path) && !path.startsWith(".git")) {
                    files.put(
                            path.toString().replace('\\', '/'),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
            return new TreeSnapshot(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each module has its own. */
    private static boolean isOutput(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().equals("target"));
    }
}
