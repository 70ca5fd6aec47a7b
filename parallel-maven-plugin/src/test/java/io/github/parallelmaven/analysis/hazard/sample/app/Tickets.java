package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what was made since the JVM started. */
public final class Tickets {

    private static final AtomicInteger MADE = new AtomicInteger();

    private Tickets() {}

    public static int next() {
        return MADE.incrementAndGet(); // HAZARD H02
    }

    public static int made() {
        return MADE.get();
    }
}
