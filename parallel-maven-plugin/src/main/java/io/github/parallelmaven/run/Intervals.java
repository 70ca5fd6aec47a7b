package io.github.parallelmaven.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of time that may overlap, in microseconds. */
final class Intervals {

    private record Interval(long start, long end) {}

    private final List<Interval> intervals = new ArrayList<>();

    void add(long start, long end) {
        intervals.add(new Interval(start, end));
    }

    /** When the first of them starts; there must be one. */
    long start() {
        return intervals.stream().mapToLong(Interval::start).min().orElseThrow();
    }

    /** When the last of them ends; there must be one. */
    long end() {
        return intervals.stream().mapToLong(Interval::end).max().orElseThrow();
    }

    /** How long at least one of these and none of the others lasted. */
    long microsBeyond(Intervals others) {
        Intervals all = new Intervals();
        all.intervals.addAll(intervals);
        all.intervals.addAll(others.intervals);
        return all.unionMicros() - others.unionMicros();
    }

    /** How long at least one of them lasted. */
    long unionMicros() {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingLong(Interval::start));
        long union = 0;
        long covered = Long.MIN_VALUE;
        for (Interval interval : sorted) {
            long from = Math.max(interval.start(), covered);
            if (interval.end() > from) {
                union += interval.end() - from;
                covered = interval.end();
            }
        }
        return union;
    }
}
