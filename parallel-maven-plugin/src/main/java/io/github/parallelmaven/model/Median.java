package io.github.parallelmaven.model;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The middle of several values, which one that is far off does not move. */
public final class Median {

    private Median() {}

    /** The value in the middle, or the mean of the two there; empty without any. */
    public static OptionalDouble of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** Of what runs took, in seconds. */
    public static OptionalDouble ofSeconds(Collection<TestRun> runs) {
        return of(runs.stream().mapToDouble(TestRun::seconds));
    }
}
