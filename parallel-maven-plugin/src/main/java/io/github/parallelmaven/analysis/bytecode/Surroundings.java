package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Reactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A digest of the class path beside the own classes, and of what the build tells JUnit. Archives, and loose files of others, count by place, size and time; the
 * resources of this build by content, since a build writes them anew.
 */
final class Surroundings {

    /** Larger resources count by size and time. */
    private static final long LARGE = 1 << 20;

    private final List<Path> classPath;
    private final Set<Path> ownFolders;
    private final String toldToJUnit;

    Surroundings(Reactor reactor, List<Path> classPath, Set<Path> ownFolders) {
        this.classPath = List.copyOf(classPath);
        this.ownFolders = new TreeSet<>(ownFolders);
        this.toldToJUnit = reactor.modules().stream()
                .flatMap(module -> module.settings().stream()
                        .filter(setting -> setting.name().startsWith("junit."))
                        .map(setting -> module.path() + " " + setting.name() + "=" + setting.value() + "\n"))
                .sorted()
                .collect(Collectors.joining());
    }

    /** Empty when something cannot be read, as tests leave it behind: then nobody can tell whether it has changed. */
    Optional<String> digest() {
        MessageDigest digest = ClassDigests.sha256();
        digest.update(toldToJUnit.getBytes(StandardCharsets.UTF_8));
        try {
            for (Path element : classPath) {
                if (!ownFolders.contains(element.normalize())) {
                    addAll(digest, element, false);
                }
            }
            for (Path folder : ownFolders) {
                addAll(digest, folder, true);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static void addAll(MessageDigest digest, Path element, boolean own) throws IOException {
        digest.update(element.toString().getBytes(StandardCharsets.UTF_8));
        if (Files.exists(element)) {
            try (Stream<Path> files = Files.walk(element)) {
                for (Path file : files.sorted().toList()) {
                    if (Files.isRegularFile(file) && !(own && file.toString().endsWith(".class"))) {
                        add(digest, file, own);
                    }
                }
            }
        }
    }

    private static void add(MessageDigest digest, Path file, boolean own) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String named = file + "\n" + attributes.size() + "\n";
        if (own && attributes.size() < LARGE) {
            digest.update(named.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } else {
            digest.update((named + attributes.lastModifiedTime().toMillis() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
