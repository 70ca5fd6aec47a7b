package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.model.Seconds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Which test classes should start first where one JVM runs them all: the longest, since what starts late ends late.
 * Classes that locks keep apart take turns, so a chain of them counts like one class of their whole time.
 */
public final class LongestChains {

    /** More would make the diff longer and the order no better: what is left is short. */
    private static final int MOST = 5;

    /** A chain with a smaller part of the suite's time does not decide when the suite ends. */
    private static final double PART = 0.05;

    private LongestChains() {}

    /**
     * The classes to start first, in order; of a chain only those that need not wait for each other. What runs alone is not
     * among them, since it runs after all others.
     *
     * @param times of each outermost test class
     */
    public static List<String> first(Map<String, Duration> times, Isolation isolation) {
        Map<String, Double> weights = weights(times, isolation);
        double enough = PART * times.values().stream().mapToDouble(Seconds::of).sum();
        List<String> ranked = times.keySet().stream()
                .filter(name -> !isolation.alone().contains(name) && weights.get(name) >= enough)
                .sorted(Comparator.<String>comparingDouble(weights::get)
                        .reversed()
                        .thenComparing(times::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, SortedMap<String, Mode>> locksByClass = isolation.locksByClass();
        List<String> first = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (String name : ranked) {
            Set<String> written = written(locksByClass.getOrDefault(name, Collections.emptySortedMap()));
            if (first.size() < MOST && Collections.disjoint(held, written)) {
                first.add(name);
                held.addAll(written);
            }
        }
        return List.copyOf(first);
    }

    private static Set<String> written(Map<String, Mode> locks) {
        return locks.keySet().stream()
                .filter(key -> locks.get(key) == Mode.READ_WRITE)
                .collect(Collectors.toSet());
    }

    /** Of each class, the seconds of its whole chain; a suite may be one chain, so that each is summed once. */
    private static Map<String, Double> weights(Map<String, Duration> times, Isolation isolation) {
        Map<String, List<String>> chains = new HashMap<>();
        isolation
                .writers()
                .values()
                .forEach(writers -> writers.stream()
                        .map(name -> chains.computeIfAbsent(name, alone -> new ArrayList<>(List.of(alone))))
                        .reduce((one, other) -> joined(one, other, chains)));
        Map<List<String>, Double> sums = new IdentityHashMap<>();
        Map<String, Double> weights = new HashMap<>();
        times.forEach((name, time) -> weights.put(
                name,
                chains.containsKey(name)
                        ? sums.computeIfAbsent(chains.get(name), chain -> sum(chain, times))
                        : Double.valueOf(Seconds.of(time))));
        return weights;
    }

    /** The shorter one goes into the longer one, so that no class moves often. */
    private static List<String> joined(List<String> one, List<String> other, Map<String, List<String>> chains) {
        if (one == other) {
            return one;
        }
        List<String> longer = one.size() < other.size() ? other : one;
        List<String> shorter = longer == one ? other : one;
        longer.addAll(shorter);
        shorter.forEach(name -> chains.put(name, longer));
        return longer;
    }

    private static double sum(List<String> chain, Map<String, Duration> times) {
        return chain.stream()
                .mapToDouble(link -> Seconds.of(times.getOrDefault(link, Duration.ZERO)))
                .sum();
    }
}
