package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A SHA-256, in hex: stands for what is long, and keeps what may be secret out of files. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file's bytes; of a folder's paths and bytes; of nothing where there is neither. */
    static String of(Path path) {
        return of(path, file -> true);
    }

    /** Of the class files in a folder. */
    static String ofClasses(Path folder) {
        return of(folder, file -> file.toString().endsWith(".class"));
    }

    private static String of(Path path, Predicate<Path> wanted) {
        if (!Files.exists(path)) {
            return "";
        }
        MessageDigest digest = sha256();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file :
                    all.filter(Files::isRegularFile).filter(wanted).sorted().toList()) {
                digest.update(
                        path.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " of the test class path", e);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
