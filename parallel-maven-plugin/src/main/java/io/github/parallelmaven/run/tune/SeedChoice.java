package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.ClassPairs;
import io.github.parallelmaven.model.ClassSpan;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Chooses the seed of the next shuffled run so that classes meet which have not met yet. JUnit's {@code ClassOrderer.Random} and
 * Surefire's {@code runOrder=random} both shuffle their list by {@link Collections#shuffle} with {@link Random} of the seed, so that
 * the order is known before the run; who meets whom is simulated from the sequential run, and may come otherwise.
 */
public final class SeedChoice {

    /** More find next to nothing better: the best of so many random orders is near the best of all. */
    private static final int TRIED = 40;

    /** With more classes each order has so many new pairs that the choice makes no difference. */
    private static final int MOST_CLASSES = 2_000;

    private static final long HIGHEST = 1_000_000;

    private static final List<Integer> COMMON_WORKERS = List.of(2, 4, 8);

    private final List<List<String>> modules;
    private final Map<String, Duration> times;
    private final RandomGenerator random;

    /** @param sequential the sequential run, in which classes start in the order that is shuffled */
    public SeedChoice(TestRun sequential, RandomGenerator random) {
        this.modules = sequential.byModule().stream().map(TestRun::startOrder).toList();
        this.times = ClassTimes.of(sequential);
        this.random = random;
    }

    /**
     * The seed that promises most new pairs, of those that ask for an order which was not asked for yet.
     *
     * @param workers how many classes run at once
     * @param met the pairs that met already
     * @param earlier the seeds of the runs before: a small suite has few orders, and the same one again proves little
     */
    public long next(int workers, ClassPairs met, Collection<Long> earlier) {
        if (times.size() > MOST_CLASSES) {
            return random.nextLong(1, HIGHEST);
        }
        Set<List<List<String>>> known = earlier.stream().map(this::orders).collect(Collectors.toSet());
        return random.longs(TRIED, 1, HIGHEST)
                .mapToObj(seed -> new Shuffled(seed, orders(seed)))
                .max(Comparator.<Shuffled>comparingInt(one -> known.contains(one.orders()) ? 0 : 1)
                        .thenComparingInt(one -> more(one.orders(), workers, met)))
                .orElseThrow()
                .seed();
    }

    /**
     * The seed for all candidates of a search: of these orders one that lets long classes start early, as the orders do that are left
     * behind. Where the longest class starts last by chance, no candidate takes what it would take there, and fewer are paid.
     */
    public long ofCandidates() {
        return times.size() > MOST_CLASSES
                ? random.nextLong(1, HIGHEST)
                : random.longs(TRIED, 1, HIGHEST)
                        .boxed()
                        .min(Comparator.comparingLong(this::makespans))
                        .orElseThrow();
    }

    /** How long the usual numbers of workers would take, all together, in microseconds. */
    private long makespans(long seed) {
        return orders(seed).stream()
                .mapToLong(order -> COMMON_WORKERS.stream()
                        .mapToLong(workers -> makespan(order, workers))
                        .sum())
                .sum();
    }

    private long makespan(List<String> order, int workers) {
        return spans(order, workers).stream().mapToLong(ClassSpan::end).max().orElse(0);
    }

    /** @param orders of each module's classes */
    private record Shuffled(long seed, List<List<String>> orders) {}

    private List<List<String>> orders(long seed) {
        return modules.stream()
                .map(module -> {
                    List<String> order = new ArrayList<>(module);
                    Collections.shuffle(order, new Random(seed));
                    return order;
                })
                .toList();
    }

    private int more(List<List<String>> orders, int workers, ClassPairs met) {
        return orders.stream()
                .mapToInt(order -> met.more(spans(order, workers)))
                .sum();
    }

    /** Each worker takes the next class when it is free. */
    private Collection<ClassSpan> spans(List<String> order, int workers) {
        PriorityQueue<Long> free = new PriorityQueue<>(Collections.nCopies(workers, 0L));
        List<ClassSpan> spans = new ArrayList<>();
        for (String name : order) {
            long start = free.remove();
            // A class of no length would meet nobody.
            long end =
                    start + Math.max(1, times.getOrDefault(name, Duration.ZERO).toNanos() / 1_000);
            spans.add(new ClassSpan(name, 0, start, end));
            free.add(end);
        }
        return spans;
    }
}
