package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps apart what a run of the proof has shown, so that the proof can be made once more. */
final class Mending {

    private static final String UNPAID =
            "the budget does not pay the proof once more; -Dparallel.perf.mode=thorough does";

    private static final String BEHIND_RECORDED =
            "the recorded run counts as it was made, before these locks: the budget does not pay it once more";

    private final PerfPhase perf;
    private final SafetyStep safety;
    private final Console console;
    private final int cores;

    Mending(PerfPhase perf, SafetyStep safety, Console console, int cores) {
        this.perf = perf;
        this.safety = safety;
        this.console = console;
        this.cores = cores;
    }

    /** Whether that helps: what ran alone cannot be kept apart any more, nor what no source can mark. */
    boolean isPossible(Proof.Unsafe unsafe, SerialSplit split, RunConfiguration chosen) {
        SortedSet<String> differing = unsafe.unexplained();
        boolean alone = !differing.isEmpty() && safety.isolated().containsAll(differing);
        if (alone) {
            console.say("  " + String.join(", ", differing)
                    + " gave other results although it ran alone: overlapping is not the reason");
        }
        boolean unmarked = safety.unmarked().stream().anyMatch(differing::contains);
        return !unsafe.isNothing() && !alone && !unmarked && split.keepsApart().contains(chosen.mode());
    }

    /**
     * Forgets the runs of the proof, or all but the recorded one, which locks do not make wrong.
     *
     * @param seconds what one run takes
     * @return false when the budget pays neither; then everything stays counted
     */
    boolean isPaid(Proof.Unsafe unsafe, double seconds, RunConfiguration chosen) {
        if (perf.proofRuns().restart(seconds, chosen.mode().leavesForLater())) {
            return true;
        }
        boolean stands = unsafe.standsOnceLocked() && perf.proofRuns().restartBehind(unsafe.run(), seconds);
        console.say("  " + (stands ? BEHIND_RECORDED : UNPAID));
        return stands;
    }

    /** Locks, isolates or leaves for later. */
    void keepApart(Proof.Unsafe unsafe, RunConfiguration chosen) {
        if (!unsafe.seen().isEmpty()) {
            console.say("  keeping apart what the agent saw: " + shared(unsafe.seen()));
            SortedSet<String> explained = safety.keepApart(unsafe.seen(), chosen);
            if (!explained.isEmpty()) {
                console.say("  that explains why " + String.join(", ", explained)
                        + " gave other results: a lock instead of isolation");
            }
        }
        SortedSet<String> differing = unsafe.unexplained();
        SortedSet<String> concerned = safety.withdrawFixes(differing, chosen, console);
        differing.removeAll(concerned);
        if (!differing.isEmpty()) {
            new PolluterSearch(perf.parts(), safety, console, cores).explain(differing, unsafe.run(), chosen);
            console.say("  isolating " + String.join(", ", differing) + ": other results in a shuffled run");
            safety.isolateMeasured(differing, chosen);
        } else if (concerned.isEmpty() && !unsafe.conflicts().isEmpty()) {
            console.say("  keeping apart what two tests held at the same time: "
                    + Count.of(unsafe.conflicts().size(), "object"));
            safety.lockShared(unsafe.conflicts(), unsafe.run(), chosen);
        }
    }

    /** Why the proof would have to begin again, and cannot. */
    static String unpaid(Proof.Unsafe unsafe) {
        return described(unsafe) + ", and " + UNPAID;
    }

    private static String described(Proof.Unsafe unsafe) {
        if (!unsafe.differing().isEmpty()) {
            return String.join(", ", unsafe.differing()) + " gave other results in a shuffled run";
        }
        return unsafe.seen().isEmpty()
                ? "two tests held one object at the same time in the recorded run"
                : "the recorded run shows what is not kept apart, " + shared(unsafe.seen());
    }

    private static String shared(List<Finding> seen) {
        SortedMap<String, SortedSet<String>> users = new TreeMap<>();
        seen.forEach(finding -> users.computeIfAbsent(finding.resource(), any -> new TreeSet<>())
                .add(finding.testClass()));
        return users.entrySet().stream()
                .map(used -> used.getKey() + " of " + String.join(", ", used.getValue()))
                .collect(Collectors.joining("; "));
    }
}
