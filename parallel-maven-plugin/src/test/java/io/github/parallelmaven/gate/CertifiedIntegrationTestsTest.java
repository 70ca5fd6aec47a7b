package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a bound build says of integration tests; two are certified. */
class CertifiedIntegrationTestsTest {

    private static final String SUITE = "a:b@default";
    private static final Verdict SUREFIRE = new Verdict.Passed(8, "8 tests as certified");
    private static final FailsafeSettings ONE_FORK = new FailsafeSettings("1", "true");
    private static final Drift NONE = new Drift(new TreeSet<>(), Set.of(), false);

    private static IntegrationRun run(String name, String... classes) {
        TestRun run = Runs.run(1, RunKind.PLAIN, RunConfiguration.asIs(), 4, List.of(classes));
        return new IntegrationRun(new TreeMap<>(Map.of(name, run)), new TreeMap<>(), -1, "");
    }

    private static Verdict judge(Verdict surefire, Drift drift, Status known, IntegrationRun run) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put(Runs.id("a.CartIT").value(), Outcome.SUCCESSFUL);
        outcomes.put(Runs.id("a.TillIT").value(), Outcome.SUCCESSFUL);
        SortedMap<String, SortedMap<String, Outcome>> suites = new TreeMap<>(Map.of(SUITE, outcomes));
        CertifiedModule module = new CertifiedModule("settings", "dependencies", new TreeMap<>());
        Certificate certificate = new Certificate(
                Certificate.SCHEMA,
                "2026-11-24T13:30:36Z",
                "0.1.0",
                Runs.FORKS,
                new TreeMap<>(Map.of(".", module)),
                new TreeMap<>(),
                suites,
                new TreeMap<>(Map.of(SUITE, ONE_FORK)),
                List.of(1L, 2L, 3L),
                4,
                new TreeMap<>(),
                new MachineClass(2, 8, "Linux", 17),
                20,
                10,
                8,
                4,
                List.of());
        return new CertifiedIntegrationTests(
                        certificate,
                        module,
                        suites,
                        "settings",
                        drift,
                        IntegrationEvidence.of(known, "left out by -DskipITs"),
                        run)
                .join(surefire);
    }

    private static Verdict judge(Status known, IntegrationRun run) {
        return judge(SUREFIRE, NONE, known, run);
    }

    private static String summary(Verdict verdict) {
        return ((Verdict.Passed) verdict).summary();
    }

    @Test
    void whatIsAsCertifiedCountsBesideSurefiresTests() {
        Verdict verdict = judge(Status.NOT_RUN, run(SUITE, "a.CartIT", "a.TillIT"));

        assertThat(verdict.examined()).isEqualTo(10);
        assertThat(summary(verdict)).isEqualTo("8 tests as certified; integration tests: 2 tests as certified");
    }

    @Test
    void aLostOneIsNamed() {
        assertThat(judge(Status.NOT_RUN, run(SUITE, "a.CartIT")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().where())
                                .singleElement()
                                .asString()
                                .contains("a.TillIT")
                                .endsWith("lost"));
    }

    @Test
    void aSuiteThatTheBuildNoLongerHasIsLostAsAWhole() {
        assertThat(judge(Status.NONE, IntegrationRun.none("")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().expected())
                                .isEqualTo("2 certified integration tests to run"));
    }

    @Test
    void whatTheCallLeavesOutIsSaidAndFailsNothing() {
        Verdict verdict = judge(Status.LEFT_OUT, IntegrationRun.none(""));

        assertThat(verdict.examined()).isEqualTo(8);
        assertThat(summary(verdict)).endsWith("; integration tests: left out by -DskipITs");
    }

    /** Failsafe starts all the same, and runs none or some. */
    @Test
    void soItIsWhereFailsafeWasStarted() {
        assertThat(judge(Status.LEFT_OUT, run(SUITE)))
                .isEqualTo(judge(Status.LEFT_OUT, run(SUITE, "a.CartIT")))
                .isEqualTo(judge(Status.LEFT_OUT, IntegrationRun.none("")));
    }

    @Test
    void aGoalThatIsBoundBeforeThemSaysSo() {
        assertThat(summary(judge(Status.NOT_RUN, IntegrationRun.none("not started"))))
                .endsWith("; integration tests have not run up to this point of the build");
    }

    @Test
    void testsThatWereNeverCertifiedAreNamed() {
        Verdict verdict = judge(Status.LEFT_OUT, run("a:b@other", "a.DoorIT"));

        assertThat(summary(verdict)).endsWith("; 1 integration test not covered by the certificate");
    }

    @Test
    void aChangedClassIsWarnedOf() {
        Drift drift = new Drift(new TreeSet<>(Set.of("a.TillIT")), Set.of("a.TillIT"), false);

        Verdict verdict = judge(SUREFIRE, drift, Status.NOT_RUN, run(SUITE, "a.CartIT", "a.TillIT"));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Warned.class, warned -> {
            assertThat(warned.examined()).isEqualTo(9);
            assertThat(warned.diagnosis().found())
                    .startsWith("8 tests as certified; integration tests: 1 class changed");
        });
    }

    @Test
    void failsafeThatIsToldSomethingElseFails() {
        IntegrationRun asCertified = run(SUITE, "a.CartIT", "a.TillIT");
        IntegrationRun same = told(asCertified, ONE_FORK);
        IntegrationRun other = told(asCertified, new FailsafeSettings("4", "true"));

        assertThat(judge(Status.NOT_RUN, same)).isInstanceOf(Verdict.Passed.class);
        assertThat(judge(Status.NOT_RUN, other)).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.diagnosis().expected()).endsWith(SUITE + ": forkCount=1, reuseForks=true");
            assertThat(failed.diagnosis().found())
                    .isEqualTo("integration tests: Failsafe was told forkCount=4, reuseForks=true");
        });
    }

    private static IntegrationRun told(IntegrationRun run, FailsafeSettings settings) {
        return new IntegrationRun(run.suites(), new TreeMap<>(Map.of(SUITE, settings)), -1, "");
    }

    @Test
    void whatFailedOfSurefiresTestsStaysFailed() {
        Verdict failed = judge(Status.NOT_RUN, run(SUITE));

        assertThat(judge(failed, NONE, Status.NOT_RUN, run(SUITE, "a.CartIT", "a.TillIT")))
                .isSameAs(failed);
    }
}
