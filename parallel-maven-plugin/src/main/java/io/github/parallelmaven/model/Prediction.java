package io.github.parallelmaven.model;

/**
 * What the tuner expected of a configuration before it was measured, and what was measured.
 *
 * @param run the number of the run
 * @param configuration what was measured
 * @param expected seconds
 * @param measured seconds, more than 0
 */
public record Prediction(int run, RunConfiguration configuration, double expected, double measured) {

    public Prediction {
        if (measured <= 0) {
            throw new IllegalArgumentException("run " + run + " took " + measured + " s");
        }
    }

    /** How far off it was, as a share of what was measured: positive when too much was expected. */
    public double error() {
        return (expected - measured) / measured;
    }
}
