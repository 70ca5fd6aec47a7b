package io.github.parallelmaven.analysis.hazard;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A digest of who looks at the classes: the content of each archive or folder that holds a rule, or the analysis itself. A version
 * would not do, since a snapshot changes under one.
 */
final class RulesDigest {

    private RulesDigest() {}

    /** In hexadecimal; empty when it cannot be told where a rule comes from. */
    static String of(List<HazardRule> rules) {
        try {
            SortedSet<Path> origins = new TreeSet<>();
            origins.add(origin(HazardAnalysis.class));
            for (HazardRule rule : rules) {
                origins.add(origin(rule.getClass()));
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path each : origins) {
                add(digest, each);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return "";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Path origin(Class<?> type) throws URISyntaxException, IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("the JVM does not say where " + type.getName() + " comes from");
        }
        URI place = source.getLocation().toURI();
        return Path.of(place);
    }

    private static void add(MessageDigest digest, Path origin) throws IOException {
        try (Stream<Path> files = Files.walk(origin)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
