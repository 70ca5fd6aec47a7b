package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.FixtureConflicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One test after another under added JVM flags: the gates say that nothing overlapped, and whose the gain is. */
class FlagsAloneGatesTest {

    private final PerfCase evidence = new PerfCase().flagsAlone();

    private static VerdictAssert judge(Gate<PerfEvidence> gate, PerfCase evidence) {
        return VerdictAssert.of(gate.judge(evidence.build()));
    }

    private static SafetyEvidence safety(SafetyCase of) {
        of.chosen = Runs.LIGHT;
        SafetyEvidence built = of.build();
        return new SafetyEvidence(
                built.chosen(),
                built.classesAnalysed(),
                built.findings(),
                built.resources(),
                FixtureConflicts.of(Runs.run(4, RunKind.FALLBACK, Runs.LIGHT, 17.6, Runs.ORDER)),
                built.opaqueStaticMocks(),
                built.mended(),
                built.openNow(),
                built.mocksPossible());
    }

    @Test
    void theGainIsHeldAgainstTheRunsWithoutTheFlags() {
        judge(new ImprovementGate(), evidence).failed(2).found("28.10s -> 17.70s, 37.0% less time");
    }

    @Test
    void allRunsOfTheProofMustHaveTheResultsOfBefore() {
        judge(new SameResultsGate(), evidence).passed(4, "4 tests the same in 2 runs; nothing to shuffle");

        evidence.parallel.forEach(this::differsIn);

        judge(new SameResultsGate(), evidence)
                .failed(4)
                .expected("in each run under the JVM flags")
                .found("2 differences with sequential (light JVM)")
                .next("argLine");
    }

    @Test
    void aTestThatEndsAsBeforeInOneOfTheRunsDoesNotLackAFlag() {
        differsIn(evidence.parallel.get(0));

        judge(new SameResultsGate(), evidence)
                .failed(4)
                .found("1 difference with sequential (light JVM)")
                .next("now one way and now another under the same flags");
    }

    private void differsIn(TestRun run) {
        evidence.replaceComparison(Runs.differing(
                run,
                new Difference.OutcomeChanged(Runs.id("a.B"), Outcome.SUCCESSFUL, Outcome.FAILED, "java.lang.Error")));
    }

    @Test
    void whatIsMissingIsNamed() {
        evidence.sequential = evidence.sequential.subList(0, 2);
        evidence.parallel = evidence.parallel.subList(0, 1);

        judge(new SameResultsGate(), evidence)
                .notJudgedForWantOfCertificate(
                        "all runs agreed, but only 1 of 2 unflagged sequential runs, 0 of 1 plain" + " run");
    }

    @Test
    void thoroughAsksForMoreRuns() {
        evidence.mode = "thorough";

        judge(new SameResultsGate(), evidence)
                .notJudgedForWantOfCertificate("all runs agreed, but only 1 of 10 sequential commands");
    }

    @Test
    void twoTestsAtOneMomentWereNoRunOfThem() {
        evidence.replaceRun(Runs.ended(
                Runs.run(4, RunKind.FALLBACK, Runs.LIGHT.withWorkers(2), 17.6, Runs.ORDER),
                io.github.parallelmaven.model.TestRun.Status.INVALID,
                "not sequential"));

        judge(new SameResultsGate(), evidence).failed(4).found("a sequential run that was not sequential");
    }

    @Test
    void aCertificateOfThemNamesNoShuffle() {
        evidence.parallel = List.of();
        evidence.comparisons = List.of();
        evidence.optima = List.of();
        evidence.certificate = new Certification(true, "issued 2026-11-29", 0, 2, 0.37, 0, 28.1);

        judge(new SameResultsGate(), evidence).passed(2, "certified by 2 runs; nothing to shuffle");
        judge(new OptimumFoundGate(), evidence).passed(1, "certified: sequential (light JVM)");
        evidence.thresholds = evidence.thresholds.withMinImprovement(0.27);
        judge(new ImprovementGate(), evidence).passed(2, "certified: 37.0% less time");
    }

    @Test
    void runsOfAnEarlierGoalAreHeldAgainstWhatItMeasuredWithoutTheFlags() {
        evidence.sequential = List.of(evidence.parallel.get(0));
        evidence.certificate = new Certification(true, "issued", 0, 2, 0.37, Long.MAX_VALUE, 28.1);

        assertThat(evidence.build().fastestSequential()).isEqualTo(28.1);
        judge(new ImprovementGate(), evidence).failed(2).found("28.10s -> 17.70s");
    }

    @Test
    void theSettingsInEffectAreTheChosenOnes() {
        judge(new OptimumFoundGate(), evidence).passed(4, "sequential (light JVM)");

        evidence.effective = evidence.effective.withJvmFlags(List.of());

        judge(new OptimumFoundGate(), evidence)
                .failed(4)
                .where("effective settings: sequential, chosen: sequential (light JVM)");
    }

    @Test
    void categoriesAreTimedInTheirRuns() {
        judge(new CategoryTimeGate(), evidence).warned(4).where("whole suite: 17.70s, over 15s");
    }

    @Test
    void whatIsNeverHeldByTwoTestsAtOnceNeedsNoRecorder() {
        VerdictAssert.of(new FixtureIsolationGate().judge(safety(new SafetyCase())))
                .notApplicable(4, "4 tests one after another: no two at once");
        VerdictAssert.of(new MockIndependenceGate().judge(safety(new SafetyCase())))
                .notApplicable(4, "4 tests one after another: no two at once");
        VerdictAssert.of(new ProcessIsolationGate().judge(safety(new SafetyCase())))
                .passed(2, "one JVM: nothing crosses processes");
    }
}
