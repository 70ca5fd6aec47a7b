package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        double enough = PART
                * times.values().stream().mapToDouble(LongestChains::seconds).sum();
        List<String> ranked = times.keySet().stream()
                .filter(name -> !isolation.alone().contains(name) && weights.get(name) >= enough)
                .sorted(Comparator.<String>comparingDouble(weights::get)
                        .reversed()
                        .thenComparing(times::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> first = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (String name : ranked) {
            Set<String> locks = isolation.locksOf(name);
            if (first.size() < MOST && Collections.disjoint(held, locks)) {
                first.add(name);
                held.addAll(locks);
            }
        }
        return List.copyOf(first);
    }

    /** Of each class, the seconds of its whole chain. */
    private static Map<String, Double> weights(Map<String, Duration> times, Isolation isolation) {
        Map<String, Set<String>> chains = new HashMap<>();
        isolation.writers().values().forEach(writers -> {
            Set<String> chain = new TreeSet<>(writers);
            writers.forEach(name -> chain.addAll(chains.getOrDefault(name, Set.of())));
            chain.forEach(name -> chains.put(name, chain));
        });
        Map<String, Double> weights = new HashMap<>();
        times.keySet()
                .forEach(name -> weights.put(
                        name,
                        chains.getOrDefault(name, Set.of(name)).stream()
                                .mapToDouble(link -> seconds(times.getOrDefault(link, Duration.ZERO)))
                                .sum()));
        return weights;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
