package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How long it takes to plan: to rank every configuration for a machine of 64 processors, by a simulation of each, once a sequential
 * run is there. The first argument sets the number of rounds (default 5).
 */
public final class PlanningBenchmark {

    private static final int CORES = 64;
    private static final List<Integer> SIZES = List.of(12_500, 25_000, 50_000, 100_000);

    private PlanningBenchmark() {}

    /** Prints, for each number of classes, the seconds of each round, and each class's share in microseconds. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        for (int size : SIZES) {
            TestRun sequential =
                    suite(size).run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
            Isolation isolation = isolation(size);
            SearchSpace space = SearchSpace.all(EnumSet.of(Mode.FORKS, Mode.CLASS_THREADS), CORES);
            StringBuilder line = new StringBuilder("%7d classes:".formatted(size));
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                SuiteModel model = SuiteModel.of(sequential, isolation, CORES);
                SearchPolicy.Seen seen = new SearchPolicy.Seen(
                        model,
                        space,
                        List.of(new SearchPolicy.Sample(
                                RunConfiguration.sequential(), Duration.ofMillis(sequential.wallMicros() / 1_000))),
                        List.of(),
                        List.of());
                new SeededSearch().next(seen, proposal -> true).orElseThrow();
                double seconds = (System.nanoTime() - start) / 1e9;
                line.append(" %.2f s (%.1f)".formatted(seconds, seconds / size * 1e6));
            }
            System.out.println(line);
        }
    }

    /** Most classes are short, and a few take a thousand times as long. */
    private static VirtualSuite suite(int size) {
        VirtualSuite suite = new VirtualSuite(CORES);
        Random random = new Random(7);
        for (int i = 0; i < size; i++) {
            suite.classes(1, 0, Math.exp(random.nextGaussian() * 1.5) * 0.05);
        }
        return suite;
    }

    /** One class in a hundred writes to one thing that all of these share; each tenth class shares one with a neighbour. */
    private static Isolation isolation(int size) {
        SortedMap<String, SortedSet<String>> writers = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            String name = "C%03dTest".formatted(i);
            if (i % 100 == 0) {
                writers.computeIfAbsent("all", none -> new TreeSet<>()).add(name);
            }
            if (i % 20 < 2) {
                writers.computeIfAbsent("pair " + i / 20, none -> new TreeSet<>())
                        .add(name);
            }
        }
        return new Isolation(new TreeSet<>(), writers);
    }
}
