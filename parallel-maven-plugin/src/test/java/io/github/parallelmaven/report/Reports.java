package io.github.parallelmaven.report;

import io.github.parallelmaven.gate.CategoryCase;
import io.github.parallelmaven.gate.DepsCase;
import io.github.parallelmaven.gate.Gate;
import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.gate.SafetyCase;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole reports, judged by the real gates. */
final class Reports {

    static final MachineClass MACHINE = new MachineClass(2, 8, "Linux", 17);
    static final ChangeSet CHANGES = new ChangeSet(List.of(new FileChange(
            "pom.xml",
            false,
            "UTF-8",
            "00",
            "11",
            List.of(new TextEdit(120, "", "<token=keep>\r\n", ChangeGroup.BUILD, "two forks")))));

    private Reports() {}

    /** A sequential project that {@code apply} would make parallel. */
    static Report pending() {
        List<GateResult> results = new ArrayList<>();
        judge(Gates.deps(), new DepsCase().build(), new DepsCase().build(), results);
        judge(Gates.categorize(), new CategoryCase().untagged().build(), new CategoryCase().build(), results);
        judge(Gates.threadSafety(), new SafetyCase().build(), new SafetyCase().build(), results);
        judge(Gates.perf(), new PerfCase().asItIs().build(), new PerfCase().build(), results);
        return report(results, new PerfCase(), "mvn parallel:apply");
    }

    /** A project for which no configuration was found. */
    static Report withoutGain(String next) {
        PerfCase nothing = new PerfCase().asItIs();
        return report(of(nothing, nothing, next).gates(), nothing, CHANGES, "no gain", next);
    }

    static Report with(ChangeSet changes, Report report) {
        return report(report.gates(), new PerfCase(), changes, report.whyNotApply(), report.nextCommand());
    }

    static Report with(CategoryEvidence categories, Report report) {
        return with(List.of(categories), report.safety(), report);
    }

    static Report with(SafetyEvidence safety, Report report) {
        return with(report.categories(), List.of(safety), report);
    }

    private static Report with(List<CategoryEvidence> categories, List<SafetyEvidence> safety, Report report) {
        return new Report(
                report.goal(),
                report.started(),
                report.coordinates(),
                report.machine(),
                report.gates(),
                report.deps(),
                categories,
                safety,
                report.perf(),
                report.changes(),
                report.runs(),
                report.declined(),
                report.mayApply(),
                report.whyNotApply(),
                report.nextCommand());
    }

    /** A project for which everything holds in quick mode but the proof. */
    static Report of(PerfCase now, PerfCase trial, String next) {
        List<GateResult> results = new ArrayList<>();
        judge(Gates.deps(), new DepsCase().build(), new DepsCase().build(), results);
        judge(Gates.categorize(), new CategoryCase().build(), new CategoryCase().build(), results);
        judge(Gates.threadSafety(), new SafetyCase().build(), new SafetyCase().build(), results);
        judge(Gates.perf(), now.build(), trial.build(), results);
        return report(results, trial, next);
    }

    private static <E extends Evidence> void judge(List<Gate<E>> gates, E now, E trial, List<GateResult> results) {
        gates.forEach(gate -> results.add(new GateResult(gate.id(), new Standing(gate.judge(now), gate.judge(trial)))));
    }

    static Report report(List<GateResult> results, PerfCase perf, String next) {
        return report(results, perf, CHANGES, "", next);
    }

    private static Report report(
            List<GateResult> results, PerfCase perf, ChangeSet changes, String whyNot, String next) {
        PerfEvidence evidence = perf.build();
        List<TestRun> runs = Stream.of(evidence.sequential(), evidence.asItIs(), evidence.parallel())
                .flatMap(List::stream)
                .toList();
        return new Report(
                "validate",
                "2026-11-24T13:30:36Z",
                "org.example:suite:1",
                MACHINE,
                results,
                List.of(new DepsCase().build()),
                List.of(new CategoryCase().build()),
                List.of(new SafetyCase().build()),
                List.of(evidence),
                changes,
                runs,
                List.of("method threads: not tried"),
                whyNot.isEmpty(),
                whyNot,
                next);
    }

    /** One test ended differently in a shuffled run. */
    static Report differing() {
        PerfCase trial = new PerfCase();
        trial.replaceComparison(Runs.differing(
                trial.parallel.get(2),
                new Difference.OutcomeChanged(
                        Runs.id("a.B"), Outcome.SUCCESSFUL, Outcome.FAILED, "java.lang.AssertionError"),
                new Difference.Lost(Runs.id("a.C"))));
        return of(new PerfCase().asItIs(), trial, "mvn parallel:thread-safety -Dparallel.apply=true");
    }

    /** The build has no engine: later phases are not reached. */
    static Report stoppedAfterPhaseOne() {
        DepsCase deps = new DepsCase();
        deps.engines = List.of();
        List<GateResult> results = new ArrayList<>();
        judge(Gates.deps(), deps.build(), deps.build(), results);
        Report empty = empty();
        return new Report(
                "validate",
                empty.started(),
                empty.coordinates(),
                empty.machine(),
                results,
                List.of(deps.build()),
                List.of(),
                List.of(),
                List.of(),
                ChangeSet.empty(),
                List.of(),
                List.of(),
                false,
                "gate 1.1 failed",
                "mvn parallel:deps");
    }

    /** A gate of phase 2 is not met, after a sequential run of 20 s and one of 10 s. */
    static Report stoppedAfterPhaseTwo() {
        List<GateResult> results = new ArrayList<>();
        judge(
                Gates.categorize(),
                new CategoryCase().untagged().build(),
                new CategoryCase().untagged().build(),
                results);
        Report empty = empty();
        return new Report(
                "categorize",
                empty.started(),
                empty.coordinates(),
                empty.machine(),
                results,
                List.of(),
                List.of(new CategoryCase().untagged().build()),
                List.of(),
                List.of(),
                ChangeSet.empty(),
                List.of(Runs.sequential(1, 20), Runs.candidate(2, 10)),
                List.of(),
                false,
                "gate 2.3 failed",
                "mvn parallel:categorize");
    }

    static Report empty() {
        return new Report(
                "deps",
                "2026-11-24T13:30:36Z",
                "org.example:suite:1",
                MACHINE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ChangeSet.empty(),
                List.of(),
                List.of(),
                false,
                "nothing was measured",
                "mvn parallel:validate");
    }
}
