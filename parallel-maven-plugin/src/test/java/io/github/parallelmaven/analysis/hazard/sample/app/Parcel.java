package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.concurrent.atomic.AtomicLong;

/** Each gets the number after that of the last one in the JVM. */
public final class Parcel {

    private static final AtomicLong LAST = new AtomicLong();

    private final long number = LAST.incrementAndGet(); // HAZARD H02
    private final int weight;

    public Parcel(int weight) {
        this.weight = weight;
    }

    public long number() {
        return number;
    }

    public int weight() {
        return weight;
    }
}
