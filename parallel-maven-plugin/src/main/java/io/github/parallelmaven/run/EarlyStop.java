package io.github.parallelmaven.run;

import java.time.Duration;

/**
 * How long a candidate may take before it is stopped because it can no longer win.
 *
 * @param margin how much longer than the best run so far, as a factor
 */
public record EarlyStop(double margin) {

    /** A tenth above the best: within that, a single run does not tell which of two configurations is the faster. */
    public static EarlyStop standard() {
        return new EarlyStop(1.1);
    }

    public EarlyStop {
        if (!(margin >= 1)) {
            throw new IllegalArgumentException("a limit below the best run stops a winner: " + margin);
        }
    }

    /**
     * The limit of a run.
     *
     * @param best the best run so far; zero when there is none, and then there is no limit
     * @param startUp what a test JVM takes to start: given on top, since it varies most
     */
    public Duration limit(Duration best, Duration startUp) {
        if (best.isZero()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.round(best.toNanos() * margin)).plus(startUp);
    }
}
