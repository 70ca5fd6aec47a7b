package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.run.tune.SuiteModel;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps apart what a run of the proof has shown, so that the proof can be made once more. */
final class Mending {

    private static final String UNPAID =
            "the budget does not pay the proof once more; -Dparallel.perf.mode=thorough does";

    /** What keeps apart costs: by simulation, since each run of it would have to be paid. */
    private static final String TOO_SLOW = "with that kept apart %.2f s is simulated, where at most %.2f s would count";

    private static final String ENDLESS =
            "each of %d recorded or shuffled runs has shown something else; guard what is named, or suppress it with a reason";

    private static final String FLAGS_FIRST =
            "the budget pays one more round of it no longer beside the proof of the flags alone, which gain too";

    private static final String BEHIND_RECORDED =
            "the recorded run counts as it was made, before these locks: the budget does not pay it once more";

    /** Of resources, and of the users of each: a suite may have hundreds. */
    private static final int MOST_NAMES = 5;

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

    /**
     * What is to be proven from now on.
     *
     * @param chosen with the classes that run serially by now
     * @param seconds what one run of it is expected to take
     * @param objection why it is given up
     */
    record Mended(RunConfiguration chosen, double seconds, Optional<String> objection) {}

    /** Whether that helps: what ran alone cannot be kept apart any more, nor what no source can mark. */
    boolean isPossible(Proof.Unsafe unsafe, SerialSplit split, RunConfiguration chosen) {
        boolean unmarked = safety.unmarked().stream().anyMatch(unsafe.unexplained()::contains);
        return !unsafe.isNothing()
                && !isOfClassesAlone(unsafe)
                && !unmarked
                && split.keepsApart().contains(chosen.mode());
    }

    private boolean isOfClassesAlone(Proof.Unsafe unsafe) {
        SortedSet<String> differing = unsafe.unexplained();
        return !differing.isEmpty() && safety.isolated().containsAll(differing);
    }

    /** Why nothing in this mode is to be proven: a class that ran alone gave other results; empty where none did. */
    Optional<String> hopeless(Proof.Unsafe unsafe, RunConfiguration chosen) {
        if (!isOfClassesAlone(unsafe)) {
            return Optional.empty();
        }
        String first = perf.compare(unsafe.run()).differences().stream()
                .filter(Difference.OutcomeChanged.class::isInstance)
                .map(Difference.OutcomeChanged.class::cast)
                .map(changed -> ", first " + changed.test().label() + ": " + changed.thrown())
                .findFirst()
                .orElse("");
        String why = String.join(", ", unsafe.unexplained())
                + " gave other results although it ran alone: overlapping is not the reason, the order of the classes may be"
                + first;
        console.say("  " + why);
        List<Pollution> pollutions = new PolluterSearch(perf.parts(), safety, console, cores)
                .explain(unsafe.unexplained(), unsafe.run(), chosen);
        return Optional.of(pollutions.stream()
                .findFirst()
                .map(pollution -> pollution.victim() + " " + pollution.text() + first)
                .orElse(why));
    }

    /**
     * Keeps apart what a run has shown, and forgets the runs that this makes worthless.
     *
     * @param seconds what one run of the chosen configuration takes
     * @param round how many proofs have shown something by now
     * @param reserve what the proof of the flags alone will cost, in sequential runs
     */
    Mended mend(
            Proof.Unsafe unsafe,
            SerialSplit split,
            RunConfiguration chosen,
            double seconds,
            int round,
            double reserve) {
        if (round == CandidateSearch.ROUNDS) {
            return new Mended(chosen, seconds, Optional.of(givenUp(unsafe, ENDLESS.formatted(round))));
        }
        if (round > 1 && !leaves(reserve, unsafe, seconds)) {
            return new Mended(chosen, seconds, Optional.of(givenUp(unsafe, FLAGS_FIRST)));
        }
        if (!isPaid(unsafe, seconds, chosen)) {
            return new Mended(chosen, seconds, Optional.of(givenUp(unsafe, UNPAID)));
        }
        double before = simulated(chosen);
        keepApart(unsafe, chosen);
        RunConfiguration apart =
                chosen.mode().leavesForLater() ? chosen.withSerial(split.classes(chosen.mode())) : chosen;
        double expected = seconds * simulated(apart) / before;
        return new Mended(
                apart,
                expected,
                perf.provesPlainly() ? objection(expected, apart).map(why -> givenUp(unsafe, why)) : Optional.empty());
    }

    /** Who was surprised twice may be so again: by the run that is timed and by the recorded one. */
    private boolean leaves(double reserve, Proof.Unsafe unsafe, double seconds) {
        return reserve == 0 || perf.cost(seconds) + perf.cost(unsafe.run().seconds()) + reserve <= perf.left();
    }

    private double simulated(RunConfiguration configuration) {
        return Seconds.of(SuiteModel.of(perf.sequential().get(0), safety.isolation(), cores)
                .predict(configuration));
    }

    /** Why the proof is not worth its runs, now that less overlaps. */
    private Optional<String> objection(double expected, RunConfiguration configuration) {
        double atMost = perf.secondsToBeat();
        if (expected > atMost) {
            return Optional.of(TOO_SLOW.formatted(expected, atMost));
        }
        return perf.proofRuns().isPaid(expected, configuration.mode().leavesForLater())
                ? Optional.empty()
                : Optional.of(UNPAID);
    }

    private String givenUp(Proof.Unsafe unsafe, String why) {
        console.say("  " + why);
        return described(unsafe) + ", and " + why;
    }

    /**
     * Forgets the runs of the proof, or all but the recorded one, which locks do not make wrong.
     *
     * @param seconds what one run takes
     * @return false when the budget pays neither; then everything stays counted
     */
    private boolean isPaid(Proof.Unsafe unsafe, double seconds, RunConfiguration chosen) {
        if (perf.proofRuns().restart(seconds, chosen.mode().leavesForLater())) {
            return true;
        }
        boolean stands = unsafe.standsOnceLocked() && perf.proofRuns().restartBehind(unsafe.run(), seconds);
        if (stands) {
            console.say("  " + BEHIND_RECORDED);
        }
        return stands;
    }

    /** Locks, isolates or leaves for later. */
    private void keepApart(Proof.Unsafe unsafe, RunConfiguration chosen) {
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
        List<String> first = users.entrySet().stream()
                .map(used -> used.getKey() + " of " + FirstFew.of(used.getValue(), MOST_NAMES))
                .toList();
        int more = first.size() - MOST_NAMES;
        return String.join("; ", first.subList(0, Math.min(MOST_NAMES, first.size())))
                + (more > 0 ? "; and " + Count.of(more, "further resource") + ", see findings.json" : "");
    }
}
