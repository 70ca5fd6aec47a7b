package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Derives from a sequential run what no schedule on this machine can beat. */
public final class LowerBounds {

    private LowerBounds() {}

    /**
     * The bound for the JVM flags that the run was made with. The CPU time is what the test JVM used from its first
     * plan on: what it used before is inside the start-up already. A JVM that cannot tell its CPU time bounds
     * nothing by it. Modules run one after another, and have a bound each.
     *
     * @param sequential a complete sequential run
     * @param isolation what keeps classes from overlapping
     * @param cores processors of the machine
     */
    public static LowerBound of(TestRun sequential, Isolation isolation, int cores) {
        List<LowerBound> modules = sequential.byModule().stream()
                .filter(module -> !ClassTimes.of(module).isEmpty())
                .map(module -> ofModule(module, isolation, cores))
                .toList();
        return modules.isEmpty() ? ofModule(sequential, isolation, cores) : LowerBound.inTurn(modules);
    }

    private static LowerBound ofModule(TestRun sequential, Isolation isolation, int cores) {
        SortedMap<String, Duration> classes = ClassTimes.of(sequential);
        Map.Entry<String, Duration> longest = indivisible(classes, sequential, isolation).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalArgumentException("a run without test classes has no bound"));
        SortedMap<String, Long> locked = new TreeMap<>();
        isolation.writers().forEach((key, writers) -> {
            if (writers.stream().filter(classes::containsKey).count() > 1) {
                locked.put(key, sumMicros(classes, writers));
            }
        });
        Optional<Map.Entry<String, Long>> lock = locked.entrySet().stream().max(Map.Entry.comparingByValue());
        return new LowerBound(
                startUpMicros(sequential),
                cpuMicros(sequential),
                cores,
                micros(longest.getValue()),
                longest.getKey(),
                sumMicros(classes, isolation.alone()),
                lock.map(Map.Entry::getValue).orElse(0L),
                lock.map(Map.Entry::getKey).orElse(""));
    }

    /** What is the longest of each class that nothing divides: all of it, or one test where its tests overlap. */
    private static SortedMap<String, Duration> indivisible(
            SortedMap<String, Duration> classes, TestRun sequential, Isolation isolation) {
        SortedMap<String, Duration> longest = new TreeMap<>(classes);
        Map<String, List<Duration>> tests = ClassTimes.ofTests(sequential);
        isolation
                .byMethods()
                .forEach(name -> longest.computeIfPresent(
                        name,
                        (same, whole) -> tests.getOrDefault(name, List.of()).stream()
                                .max(Comparator.naturalOrder())
                                .orElse(whole)));
        return longest;
    }

    /** From a test JVM's start to its first plan, the fastest of the run; 0 without a JVM that got so far. */
    public static long startUpMicros(TestRun run) {
        return run.forks().stream()
                .filter(fork -> fork.plans() > 0)
                .mapToLong(fork -> Math.max(0, fork.firstPlanMicros() - fork.jvmStartMicros()))
                .min()
                .orElse(0);
    }

    private static long sumMicros(SortedMap<String, Duration> classes, Set<String> names) {
        return classes.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .mapToLong(entry -> micros(entry.getValue()))
                .sum();
    }

    /** What the test JVMs used from their first plan on; 0 when one of them cannot tell. */
    public static long cpuMicros(TestRun run) {
        long sum = 0;
        for (ForkRecord fork : run.forks()) {
            if (fork.cpuStartNanos() < 0 || fork.cpuEndNanos() < 0) {
                return 0;
            }
            sum += (fork.cpuEndNanos() - fork.cpuStartNanos()) / 1_000;
        }
        return sum;
    }

    private static long micros(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
