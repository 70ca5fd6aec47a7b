package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ranks all untried candidates by the model's prediction, corrected by what the measured ones tell of it. All
 * dimensions are judged at once, since they interact.
 */
public final class SeededSearch implements SearchPolicy {

    /** Where one configuration gave wrong results, others of its mode are put back by so much. */
    private static final double SUSPICION = 1.25;

    @Override
    public Optional<Proposal> next(Seen seen, Predicate<Proposal> worthwhile) {
        List<Sample> known = new ArrayList<>(seen.samples());
        known.addAll(seen.stopped());
        FittedModel model = FittedModel.of(seen.model(), known);
        List<Proposal> proposals = untried(seen, known).stream()
                .map(candidate -> new Proposal(candidate, model.expected(candidate)))
                .filter(worthwhile)
                .toList();
        double least = proposals.stream()
                .mapToDouble(proposal -> rank(proposal, seen))
                .min()
                .orElse(0);
        return proposals.stream()
                .filter(proposal -> rank(proposal, seen) <= least * Choice.ALIKE)
                .min(Comparator.comparing(Proposal::configuration, Choice.SIMPLER));
    }

    private static double rank(Proposal proposal, Seen seen) {
        boolean suspect = seen.refused().stream()
                .anyMatch(refused -> refused.mode() == proposal.configuration().mode());
        return Seconds.of(proposal.expected()) * (suspect ? SUSPICION : 1);
    }

    private static List<RunConfiguration> untried(Seen seen, List<Sample> known) {
        Set<RunConfiguration> tried = new HashSet<>();
        known.forEach(sample -> tried.add(sample.configuration().choice()));
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
}
