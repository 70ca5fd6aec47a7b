package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.RecordedUses;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What no rule finds and runs have shown: whose results differed, what two tests held at once, and what the agent saw. */
final class SeenInRuns {

    private final MeasuredDifferences measured = new MeasuredDifferences();
    private final SharedFixtures shared = new SharedFixtures();
    private final List<Touch> touches = new ArrayList<>();
    private RecordedUses uses = RecordedUses.none();

    /** Remembers objects that a recorded run saw in two tests at the same time. */
    void lockShared(Collection<Conflict> conflicts, TestRun run) {
        shared.add(conflicts, run);
    }

    /** Remembers what test classes were seen to use in a recorded run. */
    void record(Collection<Touch> seen) {
        touches.addAll(seen);
        uses = RecordedUses.of(touches);
    }

    /** Forgets what the agent saw: it cannot be trusted. */
    void forgetRecorded() {
        touches.clear();
        uses = RecordedUses.none();
    }

    /** Remembers classes whose tests differed in a run although nothing was found in them. */
    void isolateMeasured(Set<String> classes, Mode mode) {
        measured.add(classes, mode);
    }

    /** Remembers what runs told of why a class differed. */
    void explainMeasured(Pollution pollution) {
        measured.explain(pollution);
    }

    /** Forgets that classes differed: overlapping was not the reason. */
    void release(Set<String> classes, Mode mode) {
        measured.remove(classes, mode);
    }

    /**
     * Of classes that differed those that a lock on what the agent saw would keep apart as well.
     *
     * @param all every finding of the configuration
     * @return one finding each, with the lock
     */
    List<Finding> lockable(Collection<Finding> all, Mode mode) {
        return measured.lockable(recorded(all), mode);
    }

    /** Leaves these classes to their locks. */
    SortedSet<String> leaveToLocks(Collection<Finding> all, Mode mode) {
        return measured.leaveToLocks(recorded(all), mode);
    }

    /** All that is known of what the agent saw: a class may have its part of it by a rule. */
    private static List<Finding> recorded(Collection<Finding> all) {
        Set<String> resources = all.stream()
                .filter(RecordedUses::isRecordedUse)
                .map(Finding::resource)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(finding -> resources.contains(finding.resource()))
                .toList();
    }

    /**
     * What is to be kept apart beside what the rules find.
     *
     * @param found by the rules, and what the agent saw among it
     */
    List<Finding> findings(CodeModel code, RunConfiguration chosen, Collection<Finding> found) {
        List<Finding> findings = new ArrayList<>(measured.findings(code, chosen, found));
        if (chosen.mode().overlapsInOneJvm()) {
            findings.addAll(shared.findings(code, chosen));
        }
        return findings;
    }

    RecordedUses uses() {
        return uses;
    }

    List<Touch> touches() {
        return List.copyOf(touches);
    }
}
