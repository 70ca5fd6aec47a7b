package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.ClassPairs;
import io.github.parallelmaven.model.ClassSpan;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.random.RandomGenerator;

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
     * The seed that promises most new pairs.
     *
     * @param workers how many classes run at once
     * @param met the pairs that met already
     */
    public long next(int workers, ClassPairs met) {
        long best = random.nextLong(1, HIGHEST);
        if (times.size() > MOST_CLASSES) {
            return best;
        }
        int most = more(best, workers, met);
        for (int i = 1; i < TRIED; i++) {
            long seed = random.nextLong(1, HIGHEST);
            int more = more(seed, workers, met);
            if (more > most) {
                most = more;
                best = seed;
            }
        }
        return best;
    }

    private int more(long seed, int workers, ClassPairs met) {
        return modules.stream()
                .mapToInt(module -> met.more(spans(module, seed, workers)))
                .sum();
    }

    /** Each worker takes the next class when it is free. */
    private Collection<ClassSpan> spans(List<String> module, long seed, int workers) {
        List<String> order = new ArrayList<>(module);
        Collections.shuffle(order, new Random(seed));
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
