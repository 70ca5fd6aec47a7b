package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.edit.source.Annotated;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.project.JupiterThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Phase 3 in the trial: finds hazards, isolates in the copy, and reads the guards back from the compiled classes. */
final class SafetyStep {

    private final ThreadSafetyPhase phase;
    private final Build build;
    private final TrialState state;
    private final CodeModel before;
    private final Optional<String> tooOldForThreads;
    private final ForkRepair repair;
    private CodeModel code;
    private Isolation isolation = Isolation.none();
    private final OverlappingMethods methods;

    /**
     * @param before the classes as they were compiled before any change
     * @param repair what makes constants different in each fork
     */
    SafetyStep(ThreadSafetyPhase phase, Build build, TrialState state, CodeModel before, ForkRepair repair) {
        this.phase = phase;
        this.build = build;
        this.state = state;
        this.before = before;
        this.tooOldForThreads = JupiterThreads.lacking(build.reactor());
        this.code = before;
        this.repair = repair;
        this.methods = new OverlappingMethods(phase, state, before);
    }

    /** Makes constants that cross processes different in each fork, where one small edit does it. */
    void repairForForks() {
        repair.make(phase.crossing(before), before);
    }

    /** Leaves out what is of use to forks alone. */
    void takeBackRepairs() {
        repair.takeBack();
    }

    /** What the settings of the build must say beside those of the configuration. */
    BuildProposal withRepairs(BuildProposal changes) {
        return repair.told(changes, build.reactor());
    }

    /**
     * Where classes differ, the small edits that concern them are taken back before anything is isolated for it: they may be
     * the reason. Once only: whoever differs in what is measured then has another one.
     *
     * @return the classes that the edits concern; all others are to be isolated
     */
    SortedSet<String> withdrawFixes(Set<String> differing, RunConfiguration chosen, Console console) {
        SortedSet<String> overlapped = methods.withdraw(differing, chosen);
        if (!overlapped.isEmpty()) {
            console.say("  one test after another in " + String.join(", ", overlapped)
                    + ": other results where its tests overlapped");
            isolateFor(chosen);
            return overlapped;
        }
        boolean forks = chosen.mode() == Mode.FORKS;
        SortedSet<String> concerned =
                forks ? repair.withdraw(differing) : phase.leaveUnfixed(differing, before, chosen);
        if (!forks && !concerned.isEmpty()) {
            console.say("  plain locks instead of annotations that restore: other results in "
                    + String.join(", ", concerned));
        }
        if (!concerned.isEmpty()) {
            isolateFor(chosen);
        }
        return concerned;
    }

    /** The classes whose own tests may overlap. */
    SortedSet<String> withMethodsApart() {
        return methods.possible();
    }

    /** Lets the own tests of these classes overlap from now on, where Jupiter's threads run and nothing is found in them. */
    void overlapMethods(Set<String> classes, RunConfiguration chosen) {
        methods.add(classes);
        isolateFor(chosen);
    }

    /** @param splits whether what crosses processes can be left to a serial execution */
    Set<Mode> allowedModes(Settings.Workers wanted, boolean splits) {
        Set<Mode> modes = phase.allowedModes(repaired(), wanted, splits);
        tooOldForThreads.ifPresent(version -> modes.remove(Mode.CLASS_THREADS));
        return modes;
    }

    /** Why what is parallel is not tried at all, a line each. */
    List<String> declined() {
        List<String> declined = new ArrayList<>();
        tooOldForThreads.ifPresent(version -> declined.add("class threads: Jupiter " + version + " is older than "
                + JupiterThreads.FIRST + ", and can neither shuffle the classes of one JVM nor keep all apart"));
        phase.againstThreads().ifPresent(reason -> declined.add("class threads: " + reason));
        declined.addAll(declinedForks());
        return declined;
    }

    /** Why forks are not tried, whatever is serial, a line each. */
    List<String> declinedForks() {
        return CrossingProcesses.linesOfRepeated(phase.meetingThemselves(repaired()))
                .map(line -> "forks: " + line)
                .toList();
    }

    /** The classes that the workers of a mode leave for later. */
    SortedSet<String> serial(Mode mode, Map<String, Duration> times) {
        return SerialClasses.of(phase.toLeaveForLater(mode == Mode.FORKS ? repaired() : before, mode), times);
    }

    List<Finding> crossing() {
        return phase.crossing(repaired());
    }

    private CodeModel repaired() {
        return repair.code().orElse(before);
    }

    /** What forbids forks for the tests of a run that was not Surefire's, a line each. */
    List<String> forbiddingForks(TestRun run) {
        SortedSet<String> classes = new TreeSet<>();
        run.tests()
                .forEach(test ->
                        classes.addAll(List.of(test.testClass(), test.method().testClass())));
        List<String> unread =
                classes.stream().filter(name -> before.own(name).isEmpty()).toList();
        if (!unread.isEmpty()) {
            return List.of("what they share was not looked for in " + String.join(", ", unread));
        }
        ThreadSafetyPhase others = phase.ofOthers(classes, RepeatedTests.in(run).classes());
        List<String> lines = new ArrayList<>(CrossingProcesses.lines(others.crossing(before)));
        CrossingProcesses.linesOfRepeated(others.meetingThemselves(before)).forEach(lines::add);
        return lines;
    }

    /** Inserts into the copy what the configuration needs, and nothing else. */
    void isolateFor(RunConfiguration chosen) {
        if (tooOldForThreads.isPresent()) {
            // Its annotations may not exist, and no two classes of one JVM will overlap.
            isolation = Isolation.alone(chosen.serial());
            code = repaired();
            return;
        }
        List<Finding> findings = proposed(chosen);
        if (phase.leaveUnmarked(unmarked())) {
            // What cannot be marked may forbid what others were to get.
            findings = proposed(chosen);
        }
        if (!state.compileErrors().isEmpty()) {
            throw new SuiteProblem(
                    "The tests do not compile with the isolation annotations: "
                            + String.join(" ", state.compileErrors()),
                    "suppress the finding in " + SuppressionsFile.PATH + ", or report this.");
        }
        code = CodeModel.read(build.reactor());
        isolation = chosen.mode().leavesForLater()
                ? Isolation.alone(chosen.serial())
                : Isolation.of(findings).without(unmarked()).withMethodsOf(methods.inCopy());
    }

    private List<Finding> proposed(RunConfiguration chosen) {
        List<Finding> findings = phase.findings(chosen.mode() == Mode.FORKS ? repaired() : before, chosen);
        state.propose(state.proposal()
                .withIsolation(IsolationInsertions.of(findings))
                .withMethodThreads(methods.annotations(chosen)));
        return findings;
    }

    /** Classes whose tests differed although nothing was found in them are isolated from now on. */
    void isolateMeasured(Set<String> classes, RunConfiguration chosen) {
        phase.seen().isolateMeasured(classes, chosen.mode());
        if (!chosen.mode().leavesForLater()) {
            // What runs serially needs no annotation, and other candidates need theirs.
            isolateFor(chosen);
        }
    }

    /** What runs told of why a class differed: it stands in its finding from now on. */
    void explainMeasured(Pollution pollution) {
        phase.seen().explainMeasured(pollution);
    }

    /** Classes that were isolated for a difference that has another reason. */
    void release(Set<String> classes, RunConfiguration chosen) {
        phase.seen().release(classes, chosen.mode());
        if (!chosen.mode().leavesForLater()) {
            isolateFor(chosen);
        }
    }

    /** Classes that held one object at the same time take a lock on it from now on, or their own tests overlap no more. */
    void lockShared(Collection<Conflict> conflicts, TestRun run, RunConfiguration chosen) {
        phase.seen().lockShared(methods.withdrawSharing(conflicts, run, chosen), run);
        isolateFor(chosen);
    }

    /**
     * Remembers what test classes were seen to use.
     *
     * @return what is to be kept apart for it, and is not yet, or by another remedy than it is now
     */
    List<Finding> record(Collection<Touch> seen, RunConfiguration chosen) {
        List<Finding> known = phase.findings(code, chosen);
        phase.seen().record(repair.unrepaired(seen, chosen));
        return phase.findings(code, chosen).stream()
                .filter(finding -> isUnguarded(finding)
                                && known.stream()
                                        .filter(SafetyStep::isUnguarded)
                                        .noneMatch(finding::isSameAs)
                        || known.stream().anyMatch(old -> losesItsAnnotation(old, finding)))
                .toList();
    }

    private static boolean isUnguarded(Finding finding) {
        return !finding.isHarmless() && !(finding.remedy() instanceof Remedy.ManualFix);
    }

    /** A plain lock is to stand where an annotation that does more than to lock is now. */
    private static boolean losesItsAnnotation(Finding old, Finding now) {
        return old.isSameAs(now)
                && old.remedy() instanceof Remedy.ResourceLock then
                && now.remedy() instanceof Remedy.ResourceLock next
                && !then.through().equals(next.through());
    }

    /** Classes that are isolated for a difference although a lock on what the agent saw would do: one finding each, with the lock. */
    List<Finding> lockable(RunConfiguration chosen) {
        return phase.seen().lockable(phase.findings(code, chosen), chosen.mode());
    }

    /**
     * Keeps apart what the agent saw. A class that was isolated for a difference which this explains gets the smaller remedy, too.
     *
     * @param seen what is not kept apart yet
     * @return these classes
     */
    SortedSet<String> keepApart(Collection<Finding> seen, RunConfiguration chosen) {
        SortedSet<String> explained = phase.seen().leaveToLocks(phase.findings(before, chosen), chosen.mode());
        repair.withdrawRefuted(seen);
        isolateFor(chosen);
        return explained;
    }

    void forgetRecorded() {
        phase.seen().forgetRecorded();
    }

    /** The classes that run alone in the copy as it is. */
    SortedSet<String> isolated() {
        return isolation.alone();
    }

    /** Classes that need an annotation which their sources cannot carry, such as those in Kotlin: they overlap all the same. */
    SortedSet<String> unmarked() {
        return state.unplaced().stream()
                .map(Annotated.Unplaced::insertion)
                .filter(insertion -> insertion.group() == ChangeGroup.ISOLATION)
                .map(insertion -> TestMethod.outermost(insertion.className()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Isolation isolation() {
        return isolation;
    }

    /** The project as it is, and as the copy now is, both for the chosen configuration. */
    Gathered<SafetyEvidence> evidence(RunConfiguration chosen, Recording recording, boolean hasMockito) {
        SafetyEvidence now =
                phase.evidence(before, chosen, state.changes().isEmpty() ? recording : unrecorded(), hasMockito);
        SafetyEvidence trial =
                repair.judged(phase.evidence(before, code, chosen, recording, hasMockito), phase.crossing(before));
        return new Gathered<>(now, trial.changedFrom(now));
    }

    private static Recording unrecorded() {
        return Recording.none("fixtures were recorded in the trial only");
    }
}
