package io.github.parallelmaven.model;

import java.util.List;

/**
 * What was tried to make Failsafe's tests faster.
 *
 * @param forks how many test JVMs were proven to give the same results in less time; 1 for none
 * @param reason why it is none; empty where forks were proven, or where there is nothing to say
 * @param sequentialSeconds of the runs before any change
 * @param forkedSeconds of the shuffled runs in these forks
 * @param seeds of the shuffled runs
 * @param cost time of all runs of them before any change, over that of the first
 */
public record IntegrationTuning(
        int forks,
        String reason,
        List<Double> sequentialSeconds,
        List<Double> forkedSeconds,
        List<Long> seeds,
        double cost) {

    public IntegrationTuning {
        if (forks < 1) {
            throw new IllegalArgumentException("at least one fork, not " + forks);
        }
        if (forks > 1 && forkedSeconds.isEmpty()) {
            throw new IllegalArgumentException(forks + " forks, and no run in them");
        }
        sequentialSeconds = List.copyOf(sequentialSeconds);
        forkedSeconds = List.copyOf(forkedSeconds);
        seeds = List.copyOf(seeds);
    }

    /** Nothing was tried. */
    public static IntegrationTuning none() {
        return declined("");
    }

    /** Nothing was tried, for a reason. */
    public static IntegrationTuning declined(String reason) {
        return new IntegrationTuning(1, reason, List.of(), List.of(), List.of(), 0);
    }

    /** Whether the project is to be told so. */
    public boolean isProven() {
        return forks > 1;
    }

    /** The fastest run one after another, in seconds; -1 without one. */
    public double fastestSequential() {
        return sequentialSeconds.stream().mapToDouble(Double::doubleValue).min().orElse(-1);
    }

    /** The slowest run in the forks, in seconds: what is promised; -1 without one. */
    public double slowestForked() {
        return forkedSeconds.stream().mapToDouble(Double::doubleValue).max().orElse(-1);
    }
}
