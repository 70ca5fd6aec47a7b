package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import java.util.ArrayList;
import java.util.List;
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
 * @param orders DEFAULT, LONGEST_FIRST or both; forks know no order that could be left behind
 * @param jvmFlags the sets of flags to try; the empty one leaves the JVM alone
 */
public record SearchSpace(Set<Mode> modes, int cores, int maxWorkers, Set<Order> orders, List<List<String>> jvmFlags) {

    public SearchSpace {
        modes = Set.copyOf(modes);
        orders = Set.copyOf(orders);
        jvmFlags = jvmFlags.stream().map(List::copyOf).toList();
        if (cores < 1 || maxWorkers < 1) {
            throw new IllegalArgumentException(cores + " cores and " + maxWorkers + " workers are too few");
        }
    }

    /** Everything: both orders, with and without {@link RunConfiguration#LIGHT_JVM}, at most eight workers or the cores. */
    public static SearchSpace all(Set<Mode> modes, int cores) {
        return new SearchSpace(
                modes,
                cores,
                Math.max(8, cores),
                Set.of(Order.DEFAULT, Order.LONGEST_FIRST),
                List.of(List.of(), RunConfiguration.LIGHT_JVM));
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
                for (Order order : new TreeSet<>(orders)) {
                    if (mode == Mode.FORKS && order == Order.LONGEST_FIRST) {
                        continue;
                    }
                    for (List<String> flags : jvmFlags) {
                        candidates.add(new RunConfiguration(mode, workers, order, 0, flags, false));
                    }
                }
            }
        }
        return candidates;
    }

    /** The plan's counts: 2, 4 and auto; 6 and 8 where waiting leaves the processors idle. */
    private SortedSet<Integer> workerCounts(int classes, boolean waiting) {
        SortedSet<Integer> counts = new TreeSet<>(List.of(2, 4, cores));
        if (waiting) {
            counts.addAll(List.of(6, 8));
        }
        int most = Math.min(maxWorkers, classes);
        counts.removeIf(count -> count < 2 || count > most);
        return counts;
    }
}
