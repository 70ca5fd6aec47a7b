package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Median;
import io.github.parallelmaven.model.TestRun;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether a configuration gains enough to be written: in each of its counted runs, not in a lucky one.
 *
 * @param counted its counted runs
 * @param fastest the fastest run without it, in seconds
 * @param minGain the share of that which has to be saved
 */
record RealGain(Collection<TestRun> counted, double fastest, double minGain) {

    /**
     * The gain over something else.
     *
     * @param fastest what that took, in seconds
     * @param minGain the share of it that has to be saved
     */
    static RealGain over(double fastest, double minGain, Collection<TestRun> counted) {
        return new RealGain(counted, fastest, minGain);
    }

    /** Why it is none, with what all its runs took. */
    Optional<String> objection() {
        double slowest = counted.stream().mapToDouble(TestRun::seconds).max().orElse(0);
        double atMost = fastest * (1 - minGain);
        return slowest <= atMost
                ? Optional.empty()
                : Optional.of(
                        "no real gain: the slowest counted run took %.2f s, and at most %.2f s would count, %.0f%% of the fastest run without it%s"
                                .formatted(slowest, atMost, 100 * (1 - minGain), interval(slowest)));
    }

    private String interval(double slowest) {
        double least = counted.stream().mapToDouble(TestRun::seconds).min().orElse(0);
        return counted.size() < 2
                ? ""
                : "; its %d runs took %.2f to %.2f s, %.2f s in the median"
                        .formatted(
                                counted.size(),
                                least,
                                slowest,
                                Median.ofSeconds(counted).orElse(0));
    }
}
