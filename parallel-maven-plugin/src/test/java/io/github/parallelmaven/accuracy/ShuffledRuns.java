package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the tests of a module again and again in one JVM, in an order that a seed decides; every second run lets classes
 * overlap, as far as the framework can. What a run reported is kept, and not run again.
 */
final class ShuffledRuns {

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin:3.5.6:test";
    private static final String JUPITER = "-Djunit.jupiter.execution.parallel.";

    /** What Surefire says, in the version above, when its time limit has ended the tests. */
    private static final String STOPPED = "There was a timeout in the fork";

    /** Surefire's own default, which a list of one's own replaces. */
    private static final String NESTED = "**/*$*";

    private static final int LIMIT_SECONDS = 900;

    private final Checkout checkout;

    ShuffledRuns(Checkout checkout) {
        this.checkout = checkout;
    }

    /** The outcomes of all runs up to this seed, from 1. */
    List<Outcomes> upTo(int seeds) throws IOException, InterruptedException {
        List<Outcomes> all = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Path kept = checkout.folder().resolve("run-" + seed);
            if (!Files.isDirectory(kept)) {
                run(seed, kept);
            }
            all.add(Outcomes.read(kept));
        }
        return all;
    }

    /** Of these runs those that took too long, and know nothing of some classes. */
    List<Integer> stopped(int seeds) throws IOException {
        List<Integer> stopped = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Path log = checkout.folder().resolve(log(seed));
            if (Files.isRegularFile(log)
                    && Files.readString(log, StandardCharsets.ISO_8859_1).contains(STOPPED)) {
                stopped.add(seed);
            }
        }
        return stopped;
    }

    private static String log(int seed) {
        return "run-" + seed + ".log";
    }

    private void run(int seed, Path kept) throws IOException, InterruptedException {
        Path reports = checkout.basedir().resolve("target/surefire-reports");
        if (Files.isDirectory(reports)) {
            for (Path old : reports(reports)) {
                Files.delete(old);
            }
        }
        checkout.run(command(seed), log(seed));
        Path unfinished = Files.createDirectories(kept.resolveSibling("unfinished"));
        for (Path report : reports(reports)) {
            Files.move(report, unfinished.resolve(report.getFileName()));
        }
        Files.move(unfinished, kept);
    }

    List<String> command(int seed) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(checkout.maven());
        words.addAll(List.of(
                SUREFIRE,
                "-DforkCount=1",
                "-DreuseForks=true",
                "-Dmaven.test.failure.ignore=true",
                "-Dsurefire.timeout=" + LIMIT_SECONDS,
                "-Dsurefire.runOrder=random",
                "-Dsurefire.runOrder.random.seed=" + seed,
                "-Djunit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$Random",
                "-Djunit.jupiter.execution.order.random.seed=" + seed));
        words.addAll(withoutSuites());
        if (seed % 2 == 0) {
            words.addAll(List.of(
                    "-Dparallel=classes",
                    "-DthreadCount=4",
                    "-DperCoreThreadCount=false",
                    JUPITER + "enabled=true",
                    JUPITER + "mode.classes.default=concurrent",
                    JUPITER + "mode.default=same_thread",
                    JUPITER + "config.strategy=fixed",
                    JUPITER + "config.fixed.parallelism=4"));
        }
        return words;
    }

    /**
     * Members of a suite run by themselves too. Suites within suites would wait for the threads that they hold, and never end.
     */
    private List<String> withoutSuites() throws IOException, InterruptedException {
        Path file = checkout.folder().resolve("without-suites.txt");
        if (!Files.isRegularFile(file)) {
            CodeModel code = CodeModel.read(checkout.project());
            List<String> patterns = code.classes().stream()
                    .filter(type -> !DeclaredTests.members(code, type).isEmpty())
                    .map(type -> type.name().replace('.', '/') + ".java")
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!patterns.isEmpty()) {
                patterns.add(NESTED);
            }
            Files.createDirectories(checkout.folder());
            Files.write(file, patterns);
        }
        return Files.size(file) == 0 ? List.of() : List.of("-Dsurefire.excludesFile=" + file);
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }
}
