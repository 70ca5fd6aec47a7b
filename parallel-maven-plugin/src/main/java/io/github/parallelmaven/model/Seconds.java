package io.github.parallelmaven.model;

import java.time.Duration;

/** Durations as the numbers that are computed with and reported. */
public final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    public static double of(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    /** Rounded to nanoseconds. */
    public static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
