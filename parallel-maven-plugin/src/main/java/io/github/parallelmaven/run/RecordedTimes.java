package io.github.parallelmaven.run;

import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.ContainerExecution.Use;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What a run tells of the times of its test classes. */
public final class RecordedTimes {

    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;

    private RecordedTimes() {}

    /**
     * @param run a complete run
     * @param module the module's folder from the root
     * @param configuration digest of the settings it was made with
     */
    public static BuildTimes of(TestRun run, String module, String configuration) {
        ForkRecord first = run.forks().stream()
                .min(Comparator.comparingLong(ForkRecord::jvmStartMicros))
                .orElseThrow();
        SortedMap<String, ClassTime> classes = new TreeMap<>();
        Set<String> together = overlapping(run);
        ClassTimes.of(run).forEach((name, time) -> {
            double waited = used(run, name, Use::waitedMicros);
            double cpu = together.contains(name) ? 0 : used(run, name, Use::cpuMicros);
            classes.put(name, new ClassTime(rounded(Seconds.of(time)), rounded(waited), rounded(cpu)));
        });
        int all = classes.size();
        double sum = classes.values().stream().mapToDouble(ClassTime::own).sum();
        classes.values().removeIf(time -> time.seconds() < BuildTimes.RECORDED_SECONDS);
        double shown = classes.values().stream().mapToDouble(ClassTime::own).sum();
        return new BuildTimes(
                Instant.EPOCH
                        .plus(first.jvmStartMicros(), ChronoUnit.MICROS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                module,
                MachineFacts.read(first.java()),
                configuration,
                classes,
                all - classes.size(),
                rounded(sum - shown),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** In seconds. A container within another one of its class has used what that one used. */
    private static double used(TestRun run, String testClass, ToLongFunction<Use> what) {
        return outermost(run)
                .filter(container -> container.className().equals(testClass))
                .mapToDouble(container -> Math.max(0, what.applyAsLong(container.use())) / MICROS)
                .sum();
    }

    /** Without engines, which have no class and hold all others. */
    private static Stream<ContainerExecution> outermost(TestRun run) {
        return run.containers().stream()
                .filter(container -> !container.className().isEmpty()
                        && container.className().equals(container.testClass())
                        && container.methodName().isEmpty());
    }

    /** Classes that ran in one process at the same time as others: what that used is nobody's own. */
    private static Set<String> overlapping(TestRun run) {
        Set<String> overlapping = new HashSet<>();
        Map<Long, ContainerExecution> last = new HashMap<>();
        outermost(run)
                .sorted(Comparator.comparingLong(ContainerExecution::startMicros))
                .forEach(container -> {
                    ContainerExecution before = last.get(container.pid());
                    if (before != null && before.endMicros() > container.startMicros()) {
                        overlapping.add(before.className());
                        overlapping.add(container.className());
                    }
                    if (before == null || before.endMicros() < container.endMicros()) {
                        last.put(container.pid(), container);
                    }
                });
        return overlapping;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
