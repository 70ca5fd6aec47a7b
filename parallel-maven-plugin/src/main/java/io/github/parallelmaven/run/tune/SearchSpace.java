package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may be tried. The caller knows what the project bears: what crosses processes leaves class threads only, an
 * old Surefire or JUnit leaves forks only.
 *
 * @param modes FORKS, CLASS_THREADS or both
 * @param cores processors of the machine
 * @param maxWorkers never more than so many
 * @param maxForks never more forks than so many
 * @param orders DEFAULT, LONGEST_FIRST or both; forks know no order that could be left behind
 * @param jvmFlags the sets of flags to try; the empty one leaves the JVM alone
 * @param serial by mode, the classes that run after all others
 */
public record SearchSpace(
        Set<Mode> modes,
        int cores,
        int maxWorkers,
        int maxForks,
        Set<Order> orders,
        List<List<String>> jvmFlags,
        Map<Mode, SortedSet<String>> serial) {

    public SearchSpace {
        modes = Set.copyOf(modes);
        serial = Map.copyOf(serial);
        orders = Set.copyOf(orders);
        jvmFlags = jvmFlags.stream().map(List::copyOf).toList();
        if (cores < 1 || maxWorkers < 1) {
            throw new IllegalArgumentException(cores + " cores and " + maxWorkers + " workers are too few");
        }
    }

    /** So many threads a processor still found something to do in suites that mostly wait; each costs a stack, no JVM. */
    private static final int THREADS_PER_CORE = 6;

    /** A JVM costs its start and its heap. */
    private static final int MOST_FORKS = 8;

    /** The most workers that are ever tried on a machine. */
    public static int mostWorkers(int cores) {
        return THREADS_PER_CORE * cores;
    }

    /** The most forks that are ever tried on a machine. */
    public static int mostForks(int cores) {
        return Math.max(MOST_FORKS, cores);
    }

    /** Everything: both orders, with and without {@link RunConfiguration#LIGHT_JVM}. */
    public static SearchSpace all(Set<Mode> modes, int cores) {
        return new SearchSpace(
                modes,
                cores,
                mostWorkers(cores),
                mostForks(cores),
                Set.of(Order.DEFAULT, Order.LONGEST_FIRST),
                List.of(List.of(), RunConfiguration.LIGHT_JVM),
                Map.of());
    }

    /** One test after another under the JVM flags that may be added; under none where there is no choice. */
    RunConfiguration alone() {
        boolean optional = jvmFlags.contains(List.<String>of());
        return RunConfiguration.sequential()
                .withJvmFlags(jvmFlags.stream()
                        .filter(flags -> optional && !flags.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
    }

    /**
     * The candidates, in a fixed order.
     *
     * @param classes how many test classes there are: more workers would be idle
     * @param waiting whether the suite waits, and more workers than processors would have something to do
     */
    public List<RunConfiguration> candidates(int classes, boolean waiting) {
        List<RunConfiguration> candidates = new ArrayList<>();
        for (int workers : workerCounts(classes, waiting)) {
            for (Mode mode : new TreeSet<>(modes)) {
                SortedSet<String> apart = serial.getOrDefault(mode, new TreeSet<>());
                if (workers > classes - apart.size()) {
                    continue;
                }
                for (Order order : new TreeSet<>(orders)) {
                    if (order == Order.LONGEST_FIRST && mode != Mode.CLASS_THREADS
                            || mode == Mode.FORKS && workers > maxForks) {
                        continue;
                    }
                    for (List<String> flags : jvmFlags) {
                        candidates.add(new RunConfiguration(mode, workers, order, 0, flags, false, apart));
                    }
                }
            }
        }
        return candidates;
    }

    /** The plan's counts: 2, 4 and auto; 6, 8 and more where waiting leaves the processors idle. */
    private SortedSet<Integer> workerCounts(int classes, boolean waiting) {
        SortedSet<Integer> counts = new TreeSet<>(List.of(2, 4, cores));
        if (waiting) {
            counts.addAll(List.of(6, 8, THREADS_PER_CORE * cores));
        }
        int most = Math.min(maxWorkers, classes);
        counts.removeIf(count -> count < 2 || count > most);
        return counts;
    }
}
