package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks all untried candidates by the model's prediction, corrected by how far the model was off for the measured
 * ones, the more so the closer they are. All dimensions are judged at once, since they interact.
 */
public final class SeededSearch implements SearchPolicy {

    /** A candidate is worth a run when it could beat the best if the prediction is so much too high. */
    private static final double DOUBT = 0.85;

    /** How strongly the uncorrected model holds against samples. */
    private static final double PRIOR = 0.25;

    @Override
    public Optional<Proposal> next(Seen seen) {
        double best = seen.samples().stream()
                .mapToDouble(sample -> seconds(sample.time()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        List<Sample> known = new ArrayList<>(seen.samples());
        known.addAll(seen.stopped());
        return untried(seen, known).stream()
                .map(candidate -> new Proposal(candidate, expected(candidate, seen.model(), known)))
                .min(Comparator.comparing(Proposal::expected))
                .filter(proposal -> seconds(proposal.expected()) * DOUBT < best);
    }

    private static List<RunConfiguration> untried(Seen seen, List<Sample> known) {
        Set<RunConfiguration> tried = new HashSet<>();
        known.forEach(sample -> tried.add(sample.configuration()));
        return seen.space().candidates(seen.model().classCount(), seen.model().isWaiting()).stream()
                .filter(candidate -> !tried.contains(candidate))
                .filter(candidate -> seen.refused().stream().noneMatch(refused -> isNoSafer(candidate, refused)))
                .toList();
    }

    /** What went wrong with so many workers goes wrong with more of the same kind. */
    private static boolean isNoSafer(RunConfiguration candidate, RunConfiguration refused) {
        return candidate.mode() == refused.mode() && candidate.workers() >= refused.workers();
    }

    private static Duration expected(RunConfiguration candidate, SuiteModel model, List<Sample> known) {
        double weights = PRIOR;
        double logRatios = 0;
        for (Sample sample : known) {
            double weight = Math.exp(-distance(candidate, sample.configuration()));
            double predicted = seconds(model.predict(sample.configuration()));
            if (predicted > 0 && !sample.time().isZero()) {
                weights += weight;
                logRatios += weight * Math.log(seconds(sample.time()) / predicted);
            }
        }
        double expected = seconds(model.predict(candidate)) * Math.exp(logRatios / weights);
        return Duration.ofNanos(Math.round(expected * 1e9));
    }

    private static double distance(RunConfiguration a, RunConfiguration b) {
        return (a.mode() == b.mode() ? 0 : 1)
                + (a.jvmFlags().equals(b.jvmFlags()) ? 0 : 1)
                + (a.order() == b.order() ? 0 : 0.3)
                + Math.abs(Math.log(a.workers() / (double) b.workers()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
