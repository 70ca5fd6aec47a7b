package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks all untried candidates by the model's prediction, corrected by what the measured ones tell of it, less how far off it may
 * be. All dimensions are judged at once, since they interact.
 */
public final class SeededSearch implements SearchPolicy {

    /** Where one configuration gave wrong results, others of its mode are put back by so much. */
    private static final double SUSPICION = 1.25;

    /**
     * Class threads have to promise so much more than forks. In five of eight measured suites they changed results, and what must then be
     * kept apart has the proof made once more.
     */
    private static final double SHARED_JVM = 1.1;

    @Override
    public Optional<Proposal> next(Seen seen) {
        double best = seen.samples().stream()
                .mapToDouble(sample -> seconds(sample.time()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        List<Sample> known = new ArrayList<>(seen.samples());
        known.addAll(seen.stopped());
        FittedModel model = FittedModel.of(seen.model(), known);
        List<RunConfiguration> worth = untried(seen, known).stream()
                .filter(candidate -> seconds(model.atBest(candidate)) < best)
                .toList();
        double least = worth.stream()
                .mapToDouble(candidate -> rank(candidate, model, seen))
                .min()
                .orElse(0);
        return worth.stream()
                .filter(candidate -> rank(candidate, model, seen) <= least * Choice.ALIKE)
                .min(Choice.SIMPLER)
                .map(candidate -> new Proposal(candidate, model.expected(candidate)));
    }

    /** By the best that may be hoped for: what is known badly is worth a look. */
    private static double rank(RunConfiguration candidate, FittedModel model, Seen seen) {
        boolean suspect = seen.refused().stream().anyMatch(refused -> refused.mode() == candidate.mode());
        boolean shares = candidate.mode() == Mode.CLASS_THREADS;
        return seconds(model.atBest(candidate)) * (suspect ? SUSPICION : 1) * (shares ? SHARED_JVM : 1);
    }

    private static List<RunConfiguration> untried(Seen seen, List<Sample> known) {
        Set<RunConfiguration> tried = new HashSet<>();
        known.forEach(sample -> tried.add(sample.configuration()));
        return seen.space().candidates(seen.model().classCount(), seen.model().isWaiting()).stream()
                .filter(candidate -> !tried.contains(candidate))
                .filter(candidate -> seen.refused().stream().noneMatch(refused -> isNoSafer(candidate, refused)))
                .toList();
    }

    /** What went wrong with so many workers goes wrong with more of the same kind, unless JVM flags may have done it. */
    private static boolean isNoSafer(RunConfiguration candidate, RunConfiguration refused) {
        boolean withoutFlags =
                candidate.jvmFlags().isEmpty() && !refused.jvmFlags().isEmpty();
        return candidate.mode() == refused.mode() && candidate.workers() >= refused.workers() && !withoutFlags;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
