package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
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
    private Recording recording = Recording.none("no run with fixtures recorded was made");
    private Optional<TestRun> byCommand = Optional.empty();
    private boolean broken;

    Proof(PerfPhase perf) {
        this.perf = perf;
    }

    /**
     * What a run showed that must not overlap.
     *
     * @param differing outermost classes whose tests gave another result
     * @param conflicts objects that two tests held at the same time
     * @param run the run
     */
    record Unsafe(SortedSet<String> differing, List<Conflict> conflicts, TestRun run) {
        static Unsafe nothing(TestRun run) {
            return new Unsafe(new TreeSet<>(), List.of(), run);
        }

        boolean isNothing() {
            return differing.isEmpty() && conflicts.isEmpty();
        }
    }

    /**
     * Makes the shuffled runs, the recorded one first: it asks most. Where one starts in the order of another it proves
     * little, so that one more is made, up to as many again: a small suite has few orders.
     *
     * @return what must not overlap after all; then the proof stopped at once. Nothing after a run that broke: see
     *     {@link #complete}
     */
    Unsafe shuffle(RunConfiguration chosen) {
        TestRun last = perf.sequential().get(0);
        int wanted = perf.shuffles();
        for (int i = 0; i < wanted || i < 2 * wanted && perf.wantsAnotherOrder(); i++) {
            boolean records = i == 0;
            TestRun run = perf.shuffle(chosen, records);
            perf.count(run);
            if (!run.isComplete()) {
                // After a crash or a time-out most tests are missing, and none of their classes is to blame for it.
                broken = true;
                return Unsafe.nothing(run);
            }
            SortedSet<String> differing = differing(run);
            if (records) {
                recording = FixtureConflicts.of(run);
            }
            List<Conflict> conflicts = records ? recording.conflicts() : List.of();
            if (!differing.isEmpty() || !conflicts.isEmpty()) {
                return new Unsafe(differing, conflicts, run);
            }
            last = run;
        }
        return Unsafe.nothing(last);
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
        earlier.forEach(perf::count);
        recording = FixtureConflicts.of(recorded.get());
        return true;
    }

    /** The second sequential run, by the printed command. */
    TestRun runByCommand(RunConfiguration chosen) {
        byCommand = Optional.of(perf.fallback(chosen));
        return byCommand.get();
    }

    /**
     * The second sequential run, unless it was made, and the plain one, where the mode asks for them and they could still prove
     * something. Classes that became serial since are another command.
     */
    void complete(RunConfiguration chosen) {
        if (perf.provesPlainly() && !broken) {
            TestRun fallback =
                    byCommand.filter(run -> chosen.serial().isEmpty()).orElseGet(() -> perf.fallback(chosen));
            if (fallback.isComplete()) {
                perf.count(perf.plain(chosen));
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

    Recording recording() {
        return recording;
    }
}
