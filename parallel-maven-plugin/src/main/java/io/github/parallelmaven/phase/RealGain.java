package io.github.parallelmaven.phase;

import java.util.Optional;

/**
 * Whether a configuration gains enough to be written: in each of its counted runs, not in a lucky one.
 *
 * @param slowest what its slowest counted run took, in seconds
 * @param atMost what that may take, in seconds
 */
record RealGain(double slowest, double atMost) {

    /**
     * The gain over something else.
     *
     * @param fastest what that took, in seconds
     * @param minGain the share of it that has to be saved
     */
    static RealGain over(double fastest, double minGain, double slowest) {
        return new RealGain(slowest, fastest * (1 - minGain));
    }

    /** Why it is none. */
    Optional<String> objection() {
        return slowest <= atMost
                ? Optional.empty()
                : Optional.of("no real gain: the slowest counted run took %.2f s, and at most %.2f s would count"
                        .formatted(slowest, atMost));
    }
}
