package io.github.parallelmaven.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pairs of test classes ran at the same time in some run: a pair that never met was never tried. Collects; made for one
 * series of runs.
 */
public final class ClassPairs {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Long> met = new HashSet<>();

    /** The pairs that met in these runs. */
    public static ClassPairs of(Collection<TestRun> runs) {
        ClassPairs pairs = new ClassPairs();
        runs.forEach(run -> pairs.add(ClassSpan.of(run).values()));
        return pairs;
    }

    /** Adds one run's pairs. */
    public void add(Collection<ClassSpan> spans) {
        met.addAll(meeting(spans));
    }

    /** How many pairs would be new. */
    public int more(Collection<ClassSpan> spans) {
        Set<Long> pairs = meeting(spans);
        pairs.removeAll(met);
        return pairs.size();
    }

    public long count() {
        return met.size();
    }

    /** How many pairs there are, of all classes that were seen. */
    public long possible() {
        return (long) numbers.size() * (numbers.size() - 1) / 2;
    }

    private Set<Long> meeting(Collection<ClassSpan> spans) {
        List<ClassSpan> order = spans.stream()
                .sorted(Comparator.comparingLong(ClassSpan::start))
                .toList();
        Set<Long> pairs = new HashSet<>();
        List<ClassSpan> running = new ArrayList<>();
        for (ClassSpan span : order) {
            running.removeIf(other -> other.end() <= span.start());
            running.forEach(other -> pairs.add(pair(number(span), number(other))));
            running.add(span);
            number(span);
        }
        return pairs;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private int number(ClassSpan span) {
        return numbers.computeIfAbsent(span.testClass(), name -> numbers.size());
    }
}
