package io.github.parallelmaven.model;

/**
 * What phase 4 asks for. Shares are fractions: 0.5 is 50 %. Times are seconds.
 *
 * @param minImprovement {@code parallel.perf.minImprovement}, or the pin
 * @param limitTolerance {@code parallel.perf.limitTolerance}: within so much of the lower bound is good enough
 * @param minGainToApply {@code parallel.perf.minGainToApply}
 * @param unitWarn {@code unit} as a whole, warning
 * @param unitFail {@code unit} as a whole, failure under {@code strictCategoryTime}
 * @param integrationWarn {@code integration} as a whole, warning
 * @param suiteWarn all tests, warning
 * @param strictCategoryTime {@code parallel.perf.strictCategoryTime}
 */
public record PerfThresholds(
        double minImprovement,
        double limitTolerance,
        double minGainToApply,
        double unitWarn,
        double unitFail,
        double integrationWarn,
        double suiteWarn,
        boolean strictCategoryTime) {

    /** The plan's numbers. */
    public static PerfThresholds defaults() {
        return new PerfThresholds(0.50, 0.15, 0.10, 5, 10, 30, 15, false);
    }

    /** The same with another improvement to reach. */
    public PerfThresholds withMinImprovement(double share) {
        return new PerfThresholds(
                share,
                limitTolerance,
                minGainToApply,
                unitWarn,
                unitFail,
                integrationWarn,
                suiteWarn,
                strictCategoryTime);
    }
}
