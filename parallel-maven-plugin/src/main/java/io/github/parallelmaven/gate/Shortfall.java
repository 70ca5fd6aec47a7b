package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.StartOrders;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is missing for a proof. {@code standard}: two sequential runs, three shuffles (one of them may be the recorded
 * run) and a plain run; {@code thorough}: ten shuffles. Seeds differ, and so do the recorded start orders, as far as so
 * few classes have so many orders. Where one test runs after another under other JVM flags there is nothing to shuffle: two
 * sequential runs without the flags, one by the sequential command ({@code thorough}: ten) and a plain run.
 */
final class Shortfall {

    private static final int SEQUENTIAL_RUNS = 2;
    private static final int SHUFFLES = 3;
    private static final int THOROUGH_SHUFFLES = 10;

    private Shortfall() {}

    /** What is missing, a phrase each; empty when the runs suffice. */
    static List<String> of(PerfEvidence evidence) {
        return evidence.chosen().isFlagsAlone() ? ofRunsAlone(evidence) : ofShuffles(evidence);
    }

    private static List<String> ofRunsAlone(PerfEvidence evidence) {
        CountedRuns runs = new CountedRuns(evidence);
        List<String> missing = new ArrayList<>();
        long without = evidence.sequential().stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().isEmpty())
                .count();
        fewer("unflagged sequential run", (int) without, SEQUENTIAL_RUNS, missing);
        int needed = isThorough(evidence) ? THOROUGH_SHUFFLES : 1;
        fewer("sequential command", runs.byCommand().size(), needed, missing);
        fewer("plain run", runs.plain().size(), 1, missing);
        return missing;
    }

    private static boolean isThorough(PerfEvidence evidence) {
        return evidence.mode().equals("thorough");
    }

    private static List<String> ofShuffles(PerfEvidence evidence) {
        CountedRuns runs = new CountedRuns(evidence);
        List<TestRun> shuffles = runs.shuffles();
        int needed = isThorough(evidence) ? THOROUGH_SHUFFLES : SHUFFLES;
        List<String> missing = new ArrayList<>();
        long sequential =
                evidence.sequential().stream().filter(TestRun::isComplete).count();
        fewer("sequential run", (int) sequential, SEQUENTIAL_RUNS, missing);
        fewer("shuffle", shuffles.size(), needed, missing);
        fewer("plain run", runs.plain().size(), 1, missing);
        if (shuffles.size() >= needed) {
            fewer("different seed", seeds(shuffles), needed, missing);
            StartOrders orders = StartOrders.of(shuffles);
            fewer("different start order", orders.different(), orders.possible(needed), missing);
        }
        return missing;
    }

    private static void fewer(String what, int found, int needed, List<String> missing) {
        if (found < needed) {
            missing.add(found + " of " + Count.of(needed, what));
        }
    }

    private static int seeds(List<TestRun> shuffles) {
        Set<Long> seeds = new HashSet<>();
        shuffles.forEach(run -> seeds.add(run.configuration().seed()));
        return seeds.size();
    }
}
