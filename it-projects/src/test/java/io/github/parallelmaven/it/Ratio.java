package io.github.parallelmaven.it;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * How many times as long one takes as another, by rounds in which both ran. Times multiply, so that means and intervals are those of
 * the logarithms.
 *
 * @param mean the geometric mean
 * @param low the lower end of the 95 % confidence interval, by Student's t
 * @param high its upper end
 */
record Ratio(double mean, double low, double high) {

    private static final double TAIL = 0.975;

    /**
     * Of two series.
     *
     * @param of seconds of one, a value a round; at least two
     * @param over seconds of the other in the same rounds
     */
    static Ratio of(List<Double> of, List<Double> over) {
        DescriptiveStatistics logs = new DescriptiveStatistics(IntStream.range(0, of.size())
                .mapToDouble(round -> Math.log(of.get(round) / over.get(round)))
                .toArray());
        double half = new TDistribution(logs.getN() - 1.0).inverseCumulativeProbability(TAIL)
                * logs.getStandardDeviation()
                / Math.sqrt(logs.getN());
        return new Ratio(Math.exp(logs.getMean()), Math.exp(logs.getMean() - half), Math.exp(logs.getMean() + half));
    }

    /** Whether the interval includes 1 or lies above it. */
    boolean isNoLoss() {
        return high >= 1;
    }

    String text() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", mean, low, high);
    }
}
