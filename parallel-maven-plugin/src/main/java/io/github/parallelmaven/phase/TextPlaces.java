package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Reactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a build in which a constant may stand: sources, resources and POMs, whatever their format. */
final class TextPlaces {

    /** Larger files are data, in which any number stands somewhere. */
    private static final long LARGEST = 1 << 20;

    private final List<Path> files;

    private TextPlaces(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Those of the user's build.
     *
     * @param original its topmost folder
     * @param copy the topmost folder of its copy, where the modules are
     */
    static TextPlaces of(Path original, Path copy, Reactor reactor) {
        SortedSet<Path> files = new TreeSet<>();
        reactor.modules().forEach(module -> {
            files.add(module.pom());
            Stream.concat(
                            Stream.of(module.basedir().resolve("src")),
                            Stream.concat(module.testSourceRoots().stream(), module.testResourceRoots().stream()))
                    .filter(Files::isDirectory)
                    .forEach(root -> files.addAll(filesIn(root)));
        });
        List<Path> inOriginal = new ArrayList<>();
        files.stream()
                .filter(file -> file.startsWith(copy))
                .map(file -> original.resolve(copy.relativize(file)))
                .filter(Files::isRegularFile)
                .forEach(inOriginal::add);
        return new TextPlaces(inOriginal);
    }

    private static List<Path> filesIn(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that has a word, when it has it once and no other file has it. */
    Optional<Path> only(String word) {
        Path found = null;
        for (Path file : files) {
            int count = count(text(file), word);
            if (count > 1 || count == 1 && found != null) {
                return Optional.empty();
            }
            found = count == 1 ? file : found;
        }
        return Optional.ofNullable(found);
    }

    /** How often a word stands in a text, not as part of a longer one. */
    static int count(String text, String word) {
        return (int) Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text)
                .results()
                .count();
    }

    /** Of all formats and charsets names and numbers are the same bytes in nearly all. */
    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
