package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.project.LocalPoms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
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

    /** What is no text has such a byte near its start. */
    private static final int START = 8_000;

    private final List<Path> files;
    private final List<Path> poms;

    private TextPlaces(List<Path> files, List<Path> poms) {
        this.files = List.copyOf(files);
        this.poms = List.copyOf(poms);
    }

    /**
     * Those of the user's build.
     *
     * @param original its topmost folder
     * @param copy the topmost folder of its copy, where the modules are
     */
    static TextPlaces of(Path original, Path copy, Reactor reactor) {
        SortedSet<Path> files = new TreeSet<>();
        SortedSet<Path> poms = new TreeSet<>();
        files.addAll(filesDirectlyIn(reactor.root()));
        reactor.modules().forEach(module -> {
            poms.add(module.pom());
            LocalPoms.of(module).forEach(poms::add);
            files.addAll(filesDirectlyIn(module.basedir()));
            Stream.concat(
                            Stream.of(module.basedir().resolve("src")),
                            Stream.concat(module.testSourceRoots().stream(), module.testResourceRoots().stream()))
                    .filter(Files::isDirectory)
                    .forEach(root -> files.addAll(filesIn(root)));
        });
        files.addAll(poms);
        return new TextPlaces(in(original, copy, files), in(original, copy, poms));
    }

    private static List<Path> in(Path original, Path copy, Collection<Path> files) {
        return files.stream()
                .filter(file -> file.startsWith(copy))
                .map(file -> original.resolve(copy.relativize(file)))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> filesDirectlyIn(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the POMs: those of the modules, and those from which they inherit. */
    Stream<String> poms() {
        return poms.stream().map(TextPlaces::text);
    }

    /** The file that has a word, when it has it once and no other file has it, nor may have it. */
    Optional<Path> only(String word) {
        Pattern wanted = whole(word);
        Path found = null;
        for (Path file : files) {
            if (isUnread(file)) {
                return Optional.empty();
            }
            int count = count(text(file), wanted);
            if (count > 1 || count == 1 && found != null) {
                return Optional.empty();
            }
            found = count == 1 ? file : found;
        }
        return Optional.ofNullable(found);
    }

    /** How often a word stands in a text, not as part of a longer one. */
    static int count(String text, String word) {
        return count(text, whole(word));
    }

    private static int count(String text, Pattern wanted) {
        return (int) wanted.matcher(text).results().count();
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])");
    }

    /** A text that is too long to be read. */
    private static boolean isUnread(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Files.size(file) <= LARGEST) {
                return false;
            }
            for (byte next : bytes.readNBytes(START)) {
                if (next == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
