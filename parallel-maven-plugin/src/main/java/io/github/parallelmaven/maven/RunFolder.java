package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one run leaves its traces. Every run has its own reports folder: Surefire skips a run whose configuration it has
 * seen before (its {@code hasExecutedBefore}), and reports of two runs must never mix.
 *
 * @param folder the run's own folder
 */
record RunFolder(Path folder) {

    /** An empty folder for a run below the output directory. */
    static RunFolder create(Path output, String name) {
        RunFolder run = new RunFolder(output.resolve("runs").resolve(name));
        try {
            clear(run.folder());
            Files.createDirectories(run.events());
            Files.createDirectories(run.reports());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + run.folder(), e);
        }
        return run;
    }

    Path events() {
        return folder.resolve("events");
    }

    Path reports() {
        return folder.resolve("reports");
    }

    /** Notes that Surefire was started, whatever came of it. */
    void start() {
        start(List.of());
    }

    /** The same, with what it was told, a line each. The build goes on also where that cannot be noted. */
    void start(List<String> told) {
        try {
            Files.createDirectories(folder);
            Files.write(started(), told);
        } catch (IOException e) {
            // Then a run without records counts as one that was not recorded.
        }
    }

    boolean wasStarted() {
        return Files.exists(started());
    }

    /** What it was told when it was started; empty when that was not noted. */
    List<String> told() {
        try {
            return wasStarted() ? Files.readAllLines(started()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + started(), e);
        }
    }

    private Path started() {
        return folder.resolve("started");
    }

    /** Deletes a folder with all it holds, where it exists. */
    static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
