package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What measuring may cost. The unit is one sequential run; every run counts, a discarded one too. Runs are told as
 * they end; what is still to be made is kept back.
 */
public final class Budget {

    private static final List<RunKind> PROOFS = List.of(RunKind.SHUFFLE, RunKind.RECORDED, RunKind.PLAIN);

    /**
     * What a mode asks for.
     *
     * @param total at most so many sequential runs' time; infinite for no limit
     * @param baselines sequential runs, the one through the fallback command included
     * @param shuffles shuffled runs of the chosen configuration, the recorded one included
     * @param plainRuns child builds as a user would run them
     * @param spares proof runs that the search leaves money for, since a difference may show and be isolated
     * @param candidates at most so many configurations are tried
     */
    public record Plan(double total, int baselines, int shuffles, int plainRuns, int spares, int candidates) {

        public static Plan quick() {
            return new Plan(2.5, 1, 1, 0, 0, 1);
        }

        public static Plan standard() {
            return new Plan(6, 2, 3, 1, 1, Integer.MAX_VALUE);
        }

        /** @param total {@code parallel.perf.budget}, infinite when not set */
        public static Plan thorough(double total) {
            return new Plan(total, 2, 10, 1, 1, Integer.MAX_VALUE);
        }

        int proofRuns() {
            return shuffles + plainRuns;
        }
    }

    private final Plan plan;
    private final Map<RunKind, Integer> made = new EnumMap<>(RunKind.class);
    private final List<Double> sequentialSeconds = new ArrayList<>();
    private final List<Double> sequentialSecondsUnderFlags = new ArrayList<>();
    private double spentSeconds;

    public Budget(Plan plan) {
        this.plan = plan;
    }

    public Plan plan() {
        return plan;
    }

    /** The number of the next run. */
    public int nextNumber() {
        return made.values().stream().mapToInt(Integer::intValue).sum() + 1;
    }

    /** Counts a run, whatever it was and however it ended. */
    public void spend(TestRun run) {
        spentSeconds += run.seconds();
        made.merge(run.kind(), 1, Integer::sum);
        learnUnit(run);
    }

    /** Takes a run over that an earlier goal made: it costs nothing now, and need not be made again. */
    public void reuse(TestRun run) {
        made.merge(run.kind(), 1, Integer::sum);
        learnUnit(run);
    }

    /** A candidate's run is a shuffled run of the proof too. */
    public void countAsShuffle() {
        made.merge(RunKind.SHUFFLE, 1, Integer::sum);
    }

    private void learnUnit(TestRun run) {
        if (isSequential(run.kind()) && run.isComplete()) {
            sequentialRuns(run.configuration()).add(run.seconds());
        }
    }

    private List<Double> sequentialRuns(RunConfiguration configuration) {
        return configuration.jvmFlags().isEmpty() ? sequentialSeconds : sequentialSecondsUnderFlags;
    }

    /** What one test after another has taken under the flags of this configuration, in sequential runs; 1 before it has run. */
    public double sequentialRatio(RunConfiguration configuration) {
        return sequentialRuns(configuration).stream()
                .mapToDouble(seconds -> seconds / unitSeconds())
                .average()
                .orElse(1);
    }

    /**
     * The unit: the mean sequential run in seconds; 0 before there is one. A run under added flags is another thing, and
     * serves only while there is no other, as where an earlier goal made it.
     */
    public double unitSeconds() {
        List<Double> runs = sequentialSeconds.isEmpty() ? sequentialSecondsUnderFlags : sequentialSeconds;
        return runs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** What was spent, in sequential runs. */
    public double spent() {
        return unitSeconds() == 0 ? 0 : spentSeconds / unitSeconds();
    }

    /** What is left, in sequential runs. */
    public double left() {
        return plan.total() - spent();
    }

    /** What the runs that must still be made will cost, in sequential runs. */
    public double reserved(ProofRunCost each) {
        // One shuffled run more than is asked for stands for no plain one.
        int shuffles = Math.max(0, plan.shuffles() - each.made() - made(RunKind.SHUFFLE) - made(RunKind.RECORDED));
        int plain = Math.max(0, plan.plainRuns() - made(RunKind.PLAIN));
        int recorded = made(RunKind.RECORDED) == 0 ? Math.min(1, shuffles) : 0;
        double selections = plan.plainRuns() > 0 && made(RunKind.PLAIN) == 0 ? each.selections() : 0;
        return reservedBaselines() * each.sequential()
                + (shuffles - recorded + plain) * each.ratio()
                + recorded * each.recorded()
                + selections;
    }

    /** How many sequential runs must still be made. */
    public int reservedBaselines() {
        return Math.max(0, plan.baselines() - made(RunKind.BASELINE) - made(RunKind.FALLBACK));
    }

    /**
     * Forgets the proof runs made so far, since the project is to be changed; keeps them when they cannot be made again.
     * What they cost stays spent.
     *
     * @return whether a whole proof can be paid once more
     */
    public boolean restartProof(ProofRunCost each) {
        return restart(each, PROOFS);
    }

    /** The same where the recorded run stays counted. */
    public boolean restartBehindRecorded(ProofRunCost each) {
        return restart(each, List.of(RunKind.SHUFFLE, RunKind.PLAIN));
    }

    private boolean restart(ProofRunCost each, List<RunKind> forgotten) {
        Map<RunKind, Integer> before = Map.copyOf(made);
        forgotten.forEach(made::remove);
        if (each.isOfSplit()) {
            // It is another command from now on.
            made.remove(RunKind.FALLBACK);
        }
        boolean payable = left() >= reserved(each);
        if (!payable) {
            made.putAll(before);
        }
        return payable;
    }

    /** Sequential runs as time; an infinite number as {@link Duration#ZERO}, which is no limit. */
    public Duration time(double sequentialRuns) {
        return Double.isInfinite(sequentialRuns)
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(1, Math.round(Math.floor(sequentialRuns * unitSeconds() * 1_000))));
    }

    /**
     * What all of it will cost.
     *
     * @param ratio the expected time of a parallel run over that of a sequential one
     */
    public Estimate estimate(double ratio) {
        int candidates = Math.min(plan.candidates(), 3);
        // The run of the chosen candidate is one of the proof where that is a whole one.
        int parallel = candidates + plan.proofRuns() - (plan.plainRuns() > 0 ? 1 : 0);
        double capped = Math.min(plan.baselines() + parallel * ratio, plan.total());
        int runs = plan.baselines() + parallel;
        return new Estimate(runs, capped, plan.total(), time(capped));
    }

    /**
     * The cost of a series, before it is made.
     *
     * @param runs about how many runs
     * @param sequentialRuns about so many sequential runs' time
     * @param atMost never more than that; infinite without a limit
     * @param time the same as a time, once a sequential run was made
     */
    public record Estimate(int runs, double sequentialRuns, double atMost, Duration time) {}

    private int made(RunKind kind) {
        return made.getOrDefault(kind, 0);
    }

    private static boolean isSequential(RunKind kind) {
        return kind == RunKind.BASELINE || kind == RunKind.FALLBACK;
    }
}
