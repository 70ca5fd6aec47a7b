package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationEvidence.Suite;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Gate 4.2 where the build has integration tests. */
class IntegrationResultsTest {

    private static final String SUITE = "org.example:shop@default";

    private final PerfCase evidence = new PerfCase();

    private Verdict judge(Status status, Suite... suites) {
        evidence.integration =
                new IntegrationEvidence(status, "the reason", List.of(suites), 4, 4, IntegrationTuning.none());
        return new SameResultsGate().judge(evidence.build());
    }

    private static Suite suite(String broken, Difference... differences) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put(Runs.id("a.CartIT").value(), Outcome.SUCCESSFUL);
        outcomes.put(Runs.id("a.TillIT").value(), Outcome.SUCCESSFUL);
        return new Suite(
                SUITE, outcomes, List.of(), List.of(), FailsafeSettings.unknown(), broken, List.of(differences));
    }

    @Test
    void integrationTestsThatAreTheSameCountBesideTheOthers() {
        assertThat(judge(Status.COMPARED, suite(""))).isInstanceOfSatisfying(Verdict.Passed.class, passed -> {
            assertThat(passed.examined()).isEqualTo(4 + 2);
            assertThat(passed.summary()).startsWith("4 tests the same").endsWith("; 2 integration tests the same");
        });
    }

    @Test
    void eachOneThatIsLostDoubledOrChangedIsNamed() {
        Verdict verdict = judge(
                Status.COMPARED,
                suite(
                        "",
                        new Difference.Lost(Runs.id("a.CartIT")),
                        new Difference.RunTwice(Runs.id("a.TillIT"), 2),
                        new Difference.OutcomeChanged(
                                Runs.id("a.TillIT"), Outcome.SUCCESSFUL, Outcome.FAILED, "java.net.BindException")));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.diagnosis().found()).startsWith("3 differences of integration tests");
            assertThat(failed.diagnosis().where())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("a.CartIT").endsWith("lost"),
                            line -> assertThat(line).contains("a.TillIT").endsWith("run 2 times"),
                            line -> assertThat(line).endsWith("SUCCESSFUL became FAILED, java.net.BindException"));
        });
    }

    @Test
    void whereFailsafeRunsTwiceItIsSaidInWhichExecution() {
        Suite other = new Suite(
                "org.example:shop@night",
                suite("").outcomes(),
                List.of(),
                List.of(),
                FailsafeSettings.unknown(),
                "",
                List.of());

        assertThat(judge(Status.COMPARED, suite("", new Difference.Lost(Runs.id("a.CartIT"))), other))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().where())
                                .singleElement()
                                .asString()
                                .contains("a.CartIT")
                                .endsWith(" in shop@default: lost"));
    }

    @Test
    void aSuiteThatBrokeInThePlainRunIsADifference() {
        assertThat(judge(Status.COMPARED, suite("shop@default ended as CRASHED")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().where())
                                .containsExactly("shop@default ended as CRASHED"));
    }

    @Test
    void withoutABaselineOfThemNothingIsJudged() {
        assertThat(judge(Status.UNKNOWN)).isInstanceOfSatisfying(Verdict.NotJudged.class, verdict -> {
            assertThat(verdict.reason()).isEqualTo("integration tests: the reason");
            assertThat(verdict.forWantOfCertificate()).isTrue();
        });
    }

    @Test
    void whatTheCallLeavesOutIsWarnedOf() {
        assertThat(judge(Status.LEFT_OUT))
                .isInstanceOfSatisfying(
                        Verdict.Warned.class,
                        warned -> assertThat(warned.diagnosis().found()).endsWith("; integration tests: the reason"));
    }

    @Test
    void thoseThatFailBeforeAnyChangeAreNamed() {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put(Runs.id("a.CartIT").value(), Outcome.FAILED);
        outcomes.put(Runs.id("a.TillIT").value(), Outcome.SUCCESSFUL);

        assertThat(judge(
                        Status.FAILING,
                        new Suite(SUITE, outcomes, List.of(), List.of(), FailsafeSettings.unknown(), "", List.of())))
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                    assertThat(failed.diagnosis().found()).isEqualTo("1 failing integration test of 2");
                    assertThat(failed.diagnosis().where())
                            .singleElement()
                            .asString()
                            .contains("a.CartIT");
                });
    }

    @Test
    void thoseThatWereLeftOutByNameAreWarnedOf() {
        List<TestId> excluded = List.of(Runs.id("a.DoorIT"));
        Suite suite =
                new Suite(SUITE, suite("").outcomes(), excluded, List.of(), FailsafeSettings.unknown(), "", List.of());

        assertThat(judge(Status.COMPARED, suite)).isInstanceOfSatisfying(Verdict.Warned.class, warned -> {
            assertThat(warned.examined()).isEqualTo(6);
            assertThat(warned.diagnosis().where()).singleElement().asString().contains("a.DoorIT");
        });
    }

    @Test
    void oneThatWasUnstableBeforeAnyChangeIsNamedAndFailsNothing() {
        List<TestId> unstable = List.of(Runs.id("a.DoorIT"));
        Suite suite =
                new Suite(SUITE, suite("").outcomes(), List.of(), unstable, FailsafeSettings.unknown(), "", List.of());

        assertThat(judge(Status.COMPARED, suite)).isInstanceOfSatisfying(Verdict.Warned.class, warned -> {
            assertThat(warned.examined()).isEqualTo(6);
            assertThat(warned.diagnosis().where())
                    .singleElement()
                    .asString()
                    .contains("a.DoorIT")
                    .endsWith("unstable before us");
        });
    }

    @Test
    void noIntegrationTestMakesUpForALostUnitTest() {
        evidence.replaceComparison(Runs.differing(Runs.plain(7, 9.6), new Difference.Lost(Runs.id("a.A"))));

        assertThat(judge(Status.COMPARED, suite("")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().where()).anyMatch(line -> line.contains("run 7: a.A")));
    }
}
