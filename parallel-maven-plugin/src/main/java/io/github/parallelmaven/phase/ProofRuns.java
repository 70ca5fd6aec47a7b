package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.StartOrders;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.tune.Budget;
import io.github.parallelmaven.run.tune.ProofRunCost;
import java.util.ArrayList;
import java.util.List;

/** The runs that count for the chosen configuration, and what the ones that are missing will cost. */
final class ProofRuns {

    private final Budget budget;
    private final List<TestRun> runs = new ArrayList<>();

    ProofRuns(Budget budget) {
        this.budget = budget;
    }

    void add(TestRun run) {
        runs.add(run);
    }

    /**
     * Counts the run that a configuration was chosen for.
     *
     * @param same whether nothing that matters to it has changed in the copy since: then it is one of the shuffled runs
     */
    void addCandidate(TestRun run, boolean same) {
        if (same && run.configuration().isShuffled()) {
            runs.add(run);
            budget.countAsShuffle();
        } else {
            runs.add(run.asRunOf(run.configuration().choice()));
        }
    }

    /** Forgets them, since something else is chosen. */
    void clear() {
        runs.clear();
    }

    /**
     * Forgets them, since the project was changed.
     *
     * @param seconds what one run of the chosen configuration takes
     * @param splits whether some classes are to run in an execution of their own from now on
     * @return false when the budget cannot pay the proof once more; then everything stays counted
     */
    boolean restart(double seconds, boolean splits) {
        if (!budget.restartProof(proofRun(seconds, splits))) {
            return false;
        }
        runs.clear();
        return true;
    }

    /**
     * Whether the runs that are missing can be paid.
     *
     * @param seconds what one run of the chosen configuration takes
     * @param splits whether some classes run in an execution of their own
     */
    boolean isPaid(double seconds, boolean splits) {
        return budget.reserved(proofRun(seconds, splits)) <= budget.left();
    }

    private ProofRunCost proofRun(double seconds, boolean splits) {
        ProofRunCost each = proofRun(shuffled(seconds));
        return splits ? each.ofSplit() : each;
    }

    /**
     * Forgets all but the recorded run, since locks were added for what that has shown.
     *
     * @param seconds what one run of the chosen configuration takes
     * @return false when the budget cannot pay the others once more; then everything stays counted
     */
    boolean restartBehind(TestRun recorded, double seconds) {
        ProofRunCost each = proofRun(shuffled(seconds));
        if (!budget.restartBehindRecorded(each)) {
            return false;
        }
        runs.clear();
        runs.add(recorded);
        return true;
    }

    /** Those whose time counts: that of the recorded one does not, nor that of the candidate, which was chosen for it. */
    List<TestRun> timed() {
        return runs.stream()
                .filter(run -> run.kind() == RunKind.SHUFFLE || run.kind() == RunKind.PLAIN)
                .toList();
    }

    /** Whether the recorded run is among them. */
    boolean hasRecorded() {
        return runs.stream().anyMatch(run -> run.configuration().recording());
    }

    /**
     * Forgets them, since another candidate is proven instead, as it ran in the search.
     *
     * @return false when the budget cannot pay its proof; then everything stays counted
     */
    boolean replaceBy(TestRun candidate) {
        ProofRunCost each = proofRun(candidate.configuration(), shuffled(candidate.seconds()));
        if (!budget.restartProof(each.after(candidate.configuration()))) {
            return false;
        }
        runs.clear();
        addCandidate(candidate, true);
        return true;
    }

    /**
     * Whether two shuffles started their classes in the same order, although there are more orders, and one more can be
     * paid.
     */
    boolean wantAnotherOrder() {
        double ratio = runs.stream().mapToDouble(TestRun::seconds).max().orElse(0) / budget.unitSeconds();
        if (budget.left() < missing(ratio) + ratio) {
            return false;
        }
        StartOrders orders = StartOrders.of(
                runs.stream().filter(run -> run.configuration().isShuffled()).toList());
        return orders.different() < orders.possible(budget.plan().shuffles());
    }

    /**
     * What the runs that are missing will cost, in sequential runs.
     *
     * @param ratio what one of them takes, in sequential runs
     */
    double missing(double ratio) {
        return budget.reserved(proofRun(ratio));
    }

    /** What a run that is shuffled anew may take, in sequential runs, where one has taken so many seconds. */
    private double shuffled(double seconds) {
        return ProofRunCost.MARGIN * seconds / budget.unitSeconds();
    }

    private ProofRunCost proofRun(double ratio) {
        return runs.isEmpty()
                ? unsplit(ratio)
                : proofRun(runs.get(0).configuration().choice(), ratio);
    }

    private ProofRunCost proofRun(RunConfiguration configuration, double ratio) {
        return unsplit(ratio).of(configuration).withSequential(budget.sequentialRatio(configuration));
    }

    /** A recorded run costs what one has cost; as much as another one before there was one. */
    private ProofRunCost unsplit(double ratio) {
        double recorded = runs.stream()
                .filter(run -> run.configuration().recording())
                .mapToDouble(run -> run.seconds() / budget.unitSeconds())
                .reduce(ratio, Math::max);
        return new ProofRunCost(ratio, recorded);
    }

    /** How many of them are shuffled. */
    int shuffles() {
        return (int)
                runs.stream().filter(run -> run.configuration().isShuffled()).count();
    }

    /** The seeds of the orders that were asked for. */
    List<Long> seeds() {
        return runs.stream()
                .map(TestRun::configuration)
                .filter(RunConfiguration::isShuffled)
                .map(RunConfiguration::seed)
                .toList();
    }

    /** In seconds; 0 without one. */
    double fastest() {
        return runs.stream().mapToDouble(TestRun::seconds).min().orElse(0);
    }

    List<TestRun> runs() {
        return List.copyOf(runs);
    }
}
