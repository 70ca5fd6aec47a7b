package org.example;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts for the whole JVM. */
public final class Step {

    private static final AtomicInteger LAST = new AtomicInteger();

    private Step() {}

    public static String next() {
        return Integer.toString(LAST.incrementAndGet());
    }
}
