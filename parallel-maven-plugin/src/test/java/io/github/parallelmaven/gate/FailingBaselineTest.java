package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Simulated;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingBaselineTest {

    private static final TestId BROKEN = new TestId("[engine:junit-jupiter]/[class:a.BTest]/[method:breaks()]");
    private static final TestId SOUND = new TestId("[engine:junit-jupiter]/[class:a.BTest]/[method:works()]");

    @Test
    void aTestThatFailsSequentiallyStopsPhaseFourAndIsNamed() {
        PerfEvidence evidence = evidence(List.of());

        Verdict same = gate(GateId.SAME_RESULTS).judge(evidence);

        assertThat(same).isInstanceOf(Verdict.Failed.class);
        assertThat(same.examined()).isEqualTo(2);
        assertThat(((Verdict.Failed) same).diagnosis().where()).containsExactly("a.BTest#breaks()");
        assertThat(((Verdict.Failed) same).diagnosis().found()).isEqualTo("1 failing test of 2 in the sequential run");
        assertThat(((Verdict.Failed) same).diagnosis().nextStep()).contains("allowBaselineFailures=true");
        assertThat(gate(GateId.IMPROVEMENT).judge(evidence)).isInstanceOf(Verdict.NotJudged.class);
        assertThat(gate(GateId.OPTIMUM_FOUND).judge(evidence)).isInstanceOf(Verdict.NotJudged.class);
    }

    @Test
    void aClassThatFailsAfterItsTestsStopsItToo() {
        TestId around = new TestId("[engine:junit-jupiter]/[class:a.BTest]");
        ContainerExecution closing =
                new ContainerExecution(around, "a.BTest", "", Outcome.FAILED, "java.io.IOException", 0, 2, 1);

        Verdict same =
                gate(GateId.SAME_RESULTS).judge(evidence(List.of(test(SOUND, Outcome.SUCCESSFUL)), closing, List.of()));

        assertThat(((Verdict.Failed) same).diagnosis().where()).containsExactly("a.BTest");
        assertThat(gate(GateId.SAME_RESULTS).judge(evidence(List.of(test(BROKEN, Outcome.FAILED)), closing, List.of())))
                .satisfies(verdict -> assertThat(
                                ((Verdict.Failed) verdict).diagnosis().where())
                        .containsExactly("a.BTest#breaks()"));
    }

    @Test
    void aTestThatIsLeftOutByNameDoesNotStopIt() {
        assertThat(gate(GateId.SAME_RESULTS).judge(evidence(List.of(BROKEN)))).isNotInstanceOf(Verdict.Failed.class);
    }

    private static Gate<PerfEvidence> gate(GateId id) {
        return Gates.perf().stream().filter(gate -> gate.id() == id).findFirst().orElseThrow();
    }

    private static PerfEvidence evidence(List<TestId> excluded) {
        ContainerExecution sound = new ContainerExecution(
                new TestId("[engine:junit-jupiter]/[class:a.BTest]"), "a.BTest", "", Outcome.SUCCESSFUL, "", 0, 2, 1);
        return evidence(List.of(test(BROKEN, Outcome.FAILED), test(SOUND, Outcome.SUCCESSFUL)), sound, excluded);
    }

    private static PerfEvidence evidence(
            List<TestExecution> tests, ContainerExecution container, List<TestId> excluded) {
        TestRun baseline = new TestRun(
                1,
                RunKind.BASELINE,
                RunConfiguration.sequential(),
                "tree",
                0,
                2_000_000,
                new TestRun.Exit(TestRun.Status.TEST_FAILURES, ""),
                tests,
                List.of(container),
                List.of(),
                List.of(),
                0,
                0);
        return new PerfEvidence(
                PerfThresholds.defaults(),
                "standard",
                RunConfiguration.sequential(),
                RunConfiguration.sequential(),
                List.of(baseline),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                excluded,
                new LowerBound(1, 1, 2, 1, "a.BTest", 0, 0, ""),
                new LowerBound(1, 1, 2, 1, "a.BTest", 0, 0, ""),
                Simulated.nothing(),
                -1,
                List.of(),
                List.of(),
                1,
                IntegrationEvidence.none(),
                PerfEvidence.Certification.none("none"));
    }

    private static TestExecution test(TestId id, Outcome outcome) {
        return new TestExecution(id, new TestMethod("a.BTest", "m", ""), outcome, "", "", 0, 1_000, "main", 1, 1);
    }
}
