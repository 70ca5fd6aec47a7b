package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import io.github.parallelmaven.run.LowerBounds;
import io.github.parallelmaven.run.tune.Budget;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Runs of single classes, and of a few: they tell why a class ended otherwise, and no times. Each is paid from the budget. */
final class PartRuns {

    /** A class that is run alone costs little more than a start of the test JVM. */
    private static final int MOST_ALONE = 3;

    /** Of the sequential time, for one class: it runs twice. */
    private static final double MOST_ALONE_SHARE = 0.15;

    /** Of the sequential time, for a run that only tells which classes must not meet. */
    private static final double MOST_PART = 0.5;

    private final PerfPhase perf;
    private final RunSeries runs;
    private final Budget budget;
    private final TestRun sequential;

    PartRuns(PerfPhase perf, RunSeries runs, Budget budget) {
        this.perf = perf;
        this.runs = runs;
        this.budget = budget;
        this.sequential = perf.sequential().get(0);
    }

    /**
     * Of these classes those whose tests end otherwise in a configuration although nothing else runs. More than a few are
     * not looked at: one run of the whole suite would cost less.
     */
    SortedSet<String> differingAlone(SortedSet<String> classes, RunConfiguration configuration) {
        SortedSet<String> differing = new TreeSet<>();
        if (classes.size() > MOST_ALONE) {
            return differing;
        }
        SortedMap<String, Duration> times = ClassTimes.of(sequential);
        double longest = sequential.seconds() * MOST_ALONE_SHARE;
        for (String testClass : classes) {
            boolean cheap = times.getOrDefault(testClass, Duration.ZERO).toMillis() / 1e3 <= longest;
            // A class that needs another one before it differs alone in any configuration: that says nothing.
            if (cheap
                    && differsAlone(testClass, configuration)
                    && !differsAlone(testClass, RunConfiguration.sequential())) {
                differing.add(testClass);
            }
        }
        return differing;
    }

    private boolean differsAlone(String testClass, RunConfiguration configuration) {
        return differs(runs.makeAlone(testClass, configuration, perf.limit(), false));
    }

    /** Whether a class ends otherwise when it runs alone and the agent is there. */
    boolean differsAloneWithAgent(String testClass, RunConfiguration recorded) {
        return differs(runs.makeAlone(testClass, recorded, perf.limit(), true));
    }

    /** Whether a class was seen to end otherwise alone, one after another: then no other class is to blame. */
    boolean needsOthers(String testClass) {
        return runs.made().stream()
                .filter(run ->
                        run.kind() == RunKind.ALONE && run.configuration().mode() == Mode.SEQUENTIAL)
                .filter(run -> run.startOrder().equals(List.of(testClass)))
                .reduce((earlier, later) -> later)
                .filter(this::hasOtherOutcomes)
                .isPresent();
    }

    /** Looks once more whether a class ends otherwise alone, one after another, in the copy as it is now. */
    boolean differsAlone(String testClass) {
        return differsAlone(testClass, RunConfiguration.sequential());
    }

    private boolean differs(TestRun run) {
        budget.spend(run);
        return hasOtherOutcomes(run);
    }

    private boolean hasOtherOutcomes(TestRun run) {
        return run.isComplete()
                && perf.compare(run).differences().stream().anyMatch(Difference.OutcomeChanged.class::isInstance);
    }

    /** Whether a test of this class ends otherwise than sequentially where only these classes run. */
    boolean differsIn(String testClass, List<String> classes, RunConfiguration configuration) {
        TestRun run = runs.makePart(classes, configuration, perf.limit());
        budget.spend(run);
        return run.isComplete()
                && perf.compare(run).differences().stream()
                        .filter(Difference.OutcomeChanged.class::isInstance)
                        .anyMatch(difference ->
                                Proof.classesOf(List.of(difference.test()), run).contains(testClass));
    }

    /** What these classes take one after another, in seconds, with the start of their JVM. */
    double sequentialSeconds(List<String> classes) {
        SortedMap<String, Duration> times = ClassTimes.of(sequential);
        return LowerBounds.startUpMicros(sequential) / 1e6
                + classes.stream()
                        .mapToDouble(
                                name -> times.getOrDefault(name, Duration.ZERO).toMillis() / 1e3)
                        .sum();
    }

    /** Whether a run that only tells which classes must not meet leaves enough for the proof. */
    boolean affords(double seconds) {
        double cost = seconds / budget.unitSeconds();
        return cost <= MOST_PART && perf.spare() >= cost;
    }
}
