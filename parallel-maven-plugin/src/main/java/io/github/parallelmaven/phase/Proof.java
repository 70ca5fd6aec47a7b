package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.run.FixtureConflicts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs that prove a configuration, in the changed project: shuffled, recorded, sequential by command, and plain. */
final class Proof {

    private final PerfPhase perf;
    private final SafetyStep safety;
    private final PlainBuild plain;
    private final Console console;
    private Recording recording = unrecorded();
    private Optional<TestRun> byCommand = Optional.empty();
    private boolean isOver;

    Proof(PerfPhase perf, SafetyStep safety, PlainBuild plain, Console console) {
        this.perf = perf;
        this.safety = safety;
        this.plain = plain;
        this.console = console;
    }

    /**
     * What a run showed that must not overlap.
     *
     * @param differing outermost classes whose tests gave another result
     * @param conflicts objects that two tests held at the same time
     * @param seen what the agent saw that is not kept apart
     * @param run the run
     */
    record Unsafe(SortedSet<String> differing, List<Conflict> conflicts, List<Finding> seen, TestRun run) {
        static Unsafe nothing(TestRun run) {
            return new Unsafe(new TreeSet<>(), List.of(), List.of(), run);
        }

        boolean isNothing() {
            return differing.isEmpty() && conflicts.isEmpty() && seen.isEmpty();
        }

        /**
         * Whether the run still counts once that is kept apart: each result was right although more overlapped, and all it takes is locks
         * in the JVM that all classes share. What two tests held at the same time has to be looked at again.
         */
        boolean standsOnceLocked() {
            return run.configuration().recording()
                    && run.configuration().mode() == Mode.CLASS_THREADS
                    && differing.isEmpty()
                    && conflicts.isEmpty();
        }

        /** The classes that gave another result and share nothing that is about to be kept apart. */
        SortedSet<String> unexplained() {
            SortedSet<String> unexplained = new TreeSet<>(differing);
            seen.forEach(finding -> unexplained.remove(finding.testClass()));
            return unexplained;
        }
    }

    /**
     * Makes the shuffled runs that are missing, the recorded one first unless it was made: it asks most. Where one starts in the order of
     * another it proves little, so that one more is made, up to as many again: a small suite has few orders.
     *
     * @return what must not overlap after all; then the proof stopped at once. Nothing after a run that broke, or that was too slow:
     *     see {@link #complete}
     */
    Unsafe shuffle(RunConfiguration chosen) {
        return shuffle(chosen, 0, true);
    }

    /**
     * The same, now that more is kept apart, with a timed run before the recorded one: what less overlapping costs is only simulated by
     * then, and where it is too much, what is left may pay the proof of the flags alone.
     */
    Unsafe shuffleAgain(RunConfiguration chosen) {
        return shuffle(chosen, perf.shuffles() > 1 ? 1 : 0, true);
    }

    /** All of them, of what the project has already: whether its results are the same is told however slow it is. */
    Unsafe confirm(RunConfiguration before) {
        return shuffle(before, 0, false);
    }

    private Unsafe shuffle(RunConfiguration chosen, int recordedAt, boolean ends) {
        isOver = false;
        TestRun last = perf.sequential().get(0);
        int wanted = Math.max(1, perf.shuffles() - perf.proofRuns().shuffles());
        boolean toRecord = !perf.proofRuns().hasRecorded();
        for (int i = 0; i < wanted || i < 2 * wanted && perf.proofRuns().wantAnotherOrder(); i++) {
            boolean records = toRecord && i == recordedAt;
            Unsafe unsafe = records ? recorded(chosen) : judged(perf.shuffle(chosen), List.of(), List.of());
            perf.proofRuns().add(unsafe.run());
            if (!unsafe.run().isComplete()) {
                // After a crash or a time-out most tests are missing, and none of their classes is to blame for it.
                isOver = true;
                return Unsafe.nothing(unsafe.run());
            }
            if (!unsafe.isNothing()) {
                return unsafe;
            }
            if (records && takesLocks(chosen)) {
                return shuffle(chosen, 0, ends);
            }
            if (ends && !records && perf.gainsTooLittle(unsafe.run())) {
                // One slow run is enough for nothing to be written, and what is left may pay the proof of the flags
                // alone.
                isOver = true;
                return unsafe;
            }
            last = unsafe.run();
        }
        return Unsafe.nothing(last);
    }

    /**
     * Locks classes that were isolated for a difference, once the agent has seen what they share with whom. It all needs the proof
     * once more; where the budget does not pay that, what is being proven stays as it is.
     *
     * @return whether the proof begins again
     */
    private boolean takesLocks(RunConfiguration chosen) {
        List<Finding> locks = safety.lockable(chosen);
        if (locks.isEmpty()) {
            return false;
        }
        double seconds = perf.proofRuns().fastest();
        if (!perf.proofRuns().restart(seconds, false)) {
            locks.forEach(
                    lock -> console.say(
                            "  a lock on " + lock.resource() + " would do for " + lock.testClass()
                                    + ", which stays isolated: the budget does not pay another proof; -Dparallel.perf.mode=thorough does"));
            return false;
        }
        safety.keepApart(locks, chosen);
        locks.forEach(lock -> console.say("  " + lock.resource() + " explains why " + lock.testClass()
                + " gave other results: a lock instead of isolation"));
        return true;
    }

    /**
     * The recorded run. Where it ends otherwise and nothing that the agent saw explains it, the same run without the agent, and
     * its classes alone with it, decide whether the agent is to blame.
     */
    private Unsafe recorded(RunConfiguration chosen) {
        // That of another configuration says nothing of this one.
        recording = unrecorded();
        TestRun run = perf.recorded().shuffle(chosen);
        Unsafe unsafe = seen(run, chosen);
        boolean differs = run.touches().classes() > 0 && !unsafe.unexplained().isEmpty();
        if (!perf.recorded().hasAgent() || run.isComplete() && !differs) {
            return unsafe;
        }
        TestRun without = perf.recorded().withoutAgent(run);
        if (!without.isComplete() || !differing(without).isEmpty()) {
            if (without.isComplete()) {
                recording = FixtureConflicts.of(without).withTouches(run.touches());
            }
            return judged(without, recording.conflicts(), unsafe.seen());
        }
        if (!isTheAgents(run, unsafe)) {
            // It may have needed the agent's slowness to show, and is a reason to keep classes apart all the same.
            return unsafe;
        }
        detach(run.isComplete() ? String.join(", ", unsafe.unexplained()) + " gave other results" : "the run broke");
        recording = FixtureConflicts.of(without).withTouches(recording.touches());
        return judged(without, recording.conflicts(), List.of());
    }

    /**
     * Whether the agent is to blame: each class differs with it also when it runs alone, so that nothing overlapped; or the whole
     * run breaks once more.
     */
    private boolean isTheAgents(TestRun run, Unsafe unsafe) {
        return run.isComplete()
                ? unsafe.unexplained().stream()
                        .allMatch(name -> perf.parts().differsAloneWithAgent(name, run.configuration()))
                : !perf.recorded().again(run).isComplete();
    }

    private Unsafe seen(TestRun run, RunConfiguration chosen) {
        if (!run.isComplete()) {
            return Unsafe.nothing(run);
        }
        Touches touches = run.touches();
        boolean missing = perf.recorded().hasAgent() && touches.reason().isEmpty() && touches.classes() == 0;
        recording = FixtureConflicts.of(run)
                .withTouches(missing ? Touches.none("it did not start in the test JVMs") : touches);
        return judged(run, recording.conflicts(), safety.record(run.touches().all(), chosen));
    }

    private Unsafe judged(TestRun run, List<Conflict> conflicts, List<Finding> seen) {
        return run.isComplete() ? new Unsafe(differing(run), conflicts, seen, run) : Unsafe.nothing(run);
    }

    private void detach(String reason) {
        String why = reason + " with the agent, and not without it";
        console.say("  the recording agent is detached: " + why);
        perf.recorded().detachAgent();
        safety.forgetRecorded();
        recording = recording.withTouches(Touches.none("it was detached, since " + why));
    }

    /**
     * Counts the runs of this configuration that an earlier goal made on the same files.
     *
     * @return false when they do not tell time and fixtures; then nothing is counted
     */
    boolean reuse(RunConfiguration chosen) {
        List<TestRun> earlier = perf.earlier(chosen);
        Optional<TestRun> recorded =
                earlier.stream().filter(run -> run.configuration().recording()).findFirst();
        boolean timed = earlier.stream().anyMatch(run -> !run.configuration().recording());
        if (recorded.isEmpty() || !timed) {
            return false;
        }
        earlier.forEach(perf.proofRuns()::add);
        recording = FixtureConflicts.of(recorded.get());
        safety.record(recorded.get().touches().all(), chosen);
        return true;
    }

    /** The second sequential run, by the printed command; with a serial execution it is another command. */
    TestRun runByCommand(RunConfiguration chosen) {
        TestRun run = perf.fallback(chosen);
        byCommand = Optional.of(run).filter(any -> chosen.serial().isEmpty());
        return run;
    }

    /**
     * The second sequential run, unless it was made, and the plain one, where the mode asks for them and they could still prove
     * something, also once that run has shown what the flags take alone. Classes that became serial since are another command.
     */
    void complete(RunConfiguration chosen) {
        if (perf.provesPlainly() && !isOver) {
            TestRun fallback =
                    byCommand.filter(run -> chosen.serial().isEmpty()).orElseGet(() -> runByCommand(chosen));
            if (fallback.isComplete() && perf.proofRuns().timed().stream().noneMatch(perf::gainsTooLittle)) {
                perf.proofRuns().add(plain.run(chosen));
                perf.select(chosen);
            }
        }
    }

    private SortedSet<String> differing(TestRun run) {
        Comparison comparison = perf.compare(run);
        return classesOf(
                comparison.differences().stream().map(Difference::test).toList(),
                perf.sequential().get(0),
                run);
    }

    /** The outermost classes of tests; a test that one run lacks is looked up in the other. */
    static SortedSet<String> classesOf(Collection<TestId> tests, TestRun... runs) {
        SortedSet<String> classes = new TreeSet<>();
        for (TestRun run : runs) {
            Map<TestId, TestExecution> byId = run.tests().stream()
                    .collect(Collectors.toMap(TestExecution::id, Function.identity(), (first, second) -> first));
            tests.stream()
                    .filter(byId::containsKey)
                    .forEach(test -> classes.add(byId.get(test).testClass()));
        }
        return classes;
    }

    private static Recording unrecorded() {
        return Recording.none("no run with fixtures recorded was made");
    }

    Recording recording() {
        return recording;
    }
}
