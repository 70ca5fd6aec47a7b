package io.github.parallelmaven.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the probe costs a test, on 20,000 empty ones: runs without it, with the listener, and with the listener and
 * the recorder of fixtures on a test class with six fields, in interleaved rounds, and prints medians. Run its main
 * method on an idle machine; no build runs it. A first argument sets the number
 * of rounds (default 9); with {@code cpu} as the second one it counts processor time of the thread, for a busy machine.
 */
public final class ProbeBenchmark {

    private static final int TESTS = 20_000;

    private enum Mode {
        NONE,
        LISTENER,
        FIXTURES_OFF,
        FIXTURES_ON
    }

    private ProbeBenchmark() {}

    /** Prints one line a mode. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? 9 : Integer.parseInt(args[0]);
        boolean cpu = args.length > 1 && args[1].equals("cpu");
        LongSupplier clock = cpu ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime : System::nanoTime;
        Map<Mode, List<Double>> microseconds = new EnumMap<>(Mode.class);
        for (int round = -2; round < rounds; round++) { // the first two warm up
            for (Mode mode : Mode.values()) {
                double each = run(mode, clock);
                if (round >= 0) {
                    microseconds
                            .computeIfAbsent(mode, none -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        microseconds.forEach((mode, samples) ->
                System.out.printf("%-12s median %6.2f us a test, all %s%n", mode, median(samples), rounded(samples)));
        print("listener", microseconds.get(Mode.NONE), microseconds.get(Mode.LISTENER));
        print("listener and fixtures", microseconds.get(Mode.FIXTURES_OFF), microseconds.get(Mode.FIXTURES_ON));
    }

    private static void print(String what, List<Double> without, List<Double> with) {
        System.out.printf("cost of the %s: %.2f us a test%n", what, median(with) - median(without));
    }

    private static double run(Mode mode, LongSupplier clock) throws IOException {
        Path directory = Files.createTempDirectory("probe-benchmark");
        boolean on = mode == Mode.LISTENER || mode == Mode.FIXTURES_ON;
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, on ? directory.toString() : "");
        System.setProperty(WireFormat.PROPERTY_FIXTURES, Boolean.toString(mode == Mode.FIXTURES_ON));
        boolean plain = mode == Mode.NONE || mode == Mode.LISTENER;
        long start = clock.getAsLong();
        launch(plain ? EmptyTestCase.class : SixFieldsTestCase.class, mode == Mode.FIXTURES_ON);
        long end = clock.getAsLong();
        delete(directory);
        return (end - start) / 1000.0 / TESTS;
    }

    private static void launch(Class<?> testClass, boolean fixtures) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(testClass))
                        .configurationParameter(
                                "junit.jupiter.extensions.autodetection.enabled", Boolean.toString(fixtures))
                        .build());
    }

    private static double median(List<Double> samples) {
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String rounded(List<Double> samples) {
        return Arrays.toString(
                samples.stream().map(sample -> String.format("%.1f", sample)).toArray());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    static class EmptyTestCase {
        @RepeatedTest(TESTS)
        void isEmpty() {}
    }

    static class SixFieldsTestCase {
        static final List<String> SHARED = new ArrayList<>(List.of("a", "b", "c"));
        private final String name = "name";
        private final StringBuilder builder = new StringBuilder("text");
        private final List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        private final FingerprintTest.Builder own = new FingerprintTest.Builder();
        private final Map<String, String> fixed = Map.of("a", "b");

        @RepeatedTest(TESTS)
        void usesNone() {}
    }
}
