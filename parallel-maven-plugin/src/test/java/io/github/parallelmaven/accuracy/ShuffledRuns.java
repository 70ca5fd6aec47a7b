package io.github.parallelmaven.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the tests of a module again and again in one JVM, in an order that a seed decides; every second run lets classes
 * overlap, as far as the framework can. What a run reported is kept, and not run again.
 */
final class ShuffledRuns {

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin:3.5.6:test";
    private static final String JUPITER = "-Djunit.jupiter.execution.parallel.";

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

    private void run(int seed, Path kept) throws IOException, InterruptedException {
        Path reports = checkout.basedir().resolve("target/surefire-reports");
        if (Files.isDirectory(reports)) {
            for (Path old : reports(reports)) {
                Files.delete(old);
            }
        }
        List<String> words = new ArrayList<>(checkout.maven());
        words.addAll(List.of(
                SUREFIRE,
                "-DforkCount=1",
                "-DreuseForks=true",
                "-Dmaven.test.failure.ignore=true",
                "-Dsurefire.timeout=900",
                "-Dsurefire.runOrder=random",
                "-Dsurefire.runOrder.random.seed=" + seed,
                "-Djunit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$Random",
                "-Djunit.jupiter.execution.order.random.seed=" + seed));
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
        checkout.run(words, "run-" + seed + ".log");
        Path unfinished = Files.createDirectories(kept.resolveSibling("unfinished"));
        for (Path report : reports(reports)) {
            Files.move(report, unfinished.resolve(report.getFileName()));
        }
        Files.move(unfinished, kept);
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }
}
