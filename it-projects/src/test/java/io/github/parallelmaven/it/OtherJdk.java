package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK beside the one that runs us: nothing installs one, so it is looked for where ours lies. */
final class OtherJdk {

    private OtherJdk() {}

    /** The folder of a JDK of this feature release. */
    static Optional<Path> of(String feature) {
        Path beside = Path.of(System.getProperty("java.home")).getParent();
        try (Stream<Path> homes = Files.list(beside)) {
            return homes.filter(home -> isOf(home, feature)).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Path home, String feature) {
        Path release = home.resolve("release");
        try {
            List<String> lines = Files.isRegularFile(release) ? Files.readAllLines(release) : List.of();
            return lines.stream().anyMatch(line -> line.startsWith("JAVA_VERSION=\"" + feature));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
