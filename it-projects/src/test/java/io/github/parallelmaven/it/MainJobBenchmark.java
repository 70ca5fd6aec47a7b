package io.github.parallelmaven.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the main job costs and gains on the sample project: both modes of measuring, and what the bound goals add to a
 * build. Run its main method as the build's profile {@code benchmark} does, on a machine with nothing else to do; a
 * first argument sets the number of rounds of the bound build (default 5).
 */
public final class MainJobBenchmark {

    private static final List<String> FIGURES =
            List.of("To measure:", "Baseline:", "Parallel:", "Improvement:", "Lower bound", "Cost:");

    private MainJobBenchmark() {}

    /** Prints the figures of a quick {@code validate}, of {@code apply}, and of each round of the bound build. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        ItProject quick = ItProject.copy("proxmox-suite", "benchmark-quick");
        print("validate, quick", quick.goal("validate", "-Dparallel.failOnGate=false"));
        ItProject applied = ItProject.copy("proxmox-suite", "benchmark-standard");
        print("apply, standard", applied.goal("apply"));
        applied.bind("deps", "validate");
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        seconds(applied);
        for (int round = 0; round < rounds; round++) {
            without.add(seconds(applied, "-Dparallel.skip=true"));
            with.add(seconds(applied));
        }
        print("mvn verify without the bound goals", without);
        print("mvn verify with the bound goals", with);
        System.out.printf(Locale.ROOT, "the bound goals add: %.2f s%n", Contest.median(with) - Contest.median(without));
    }

    private static void print(String title, MavenRun run) {
        require(run);
        System.out.println(title + ":");
        run.log().stream()
                .map(line -> line.replaceFirst("^\\[INFO] ", ""))
                .filter(line -> FIGURES.stream().anyMatch(line::startsWith))
                .forEach(line -> System.out.println("  " + line));
    }

    private static double seconds(ItProject project, String... options) {
        long start = System.nanoTime();
        MavenRun run = project.maven(
                Stream.concat(Stream.of("verify"), Arrays.stream(options)).toArray(String[]::new));
        double seconds = (System.nanoTime() - start) / 1e9;
        require(run);
        return seconds;
    }

    private static void require(MavenRun run) {
        if (run.exit() != 0) {
            throw new IllegalStateException("Maven ended with " + run.exit() + "; see " + run.file());
        }
    }

    private static void print(String title, List<Double> seconds) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f s, all %s%n",
                title,
                Contest.median(seconds),
                seconds.stream().map("%.2f"::formatted).toList());
    }
}
