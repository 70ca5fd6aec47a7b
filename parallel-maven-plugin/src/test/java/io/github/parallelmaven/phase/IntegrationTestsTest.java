package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.run.RunRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failsafe's part in the worker: real files and a real compiler, tests in virtual time. */
class IntegrationTestsTest extends VirtualTime {

    private static final String SUITE = "a:b@default";

    private VirtualBuild build;

    @BeforeEach
    void aBuildWithIntegrationTests() {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        build = new VirtualBuild(suite)
                .knowsOfIntegrationTests(IntegrationEvidence.of(Status.NOT_RUN, "2 classes of integration tests"))
                .integrationTests(run("a.CartIT", "a.TillIT"), run("a.CartIT", "a.TillIT"));
    }

    private static IntegrationRun run(String... classes) {
        TestRun run = Runs.run(1, RunKind.PLAIN, RunConfiguration.asIs(), 4, List.of(classes));
        return of(run);
    }

    private static IntegrationRun of(TestRun run) {
        return new IntegrationRun(
                new TreeMap<>(Map.of(SUITE, run)),
                new TreeMap<>(Map.of(SUITE, new FailsafeSettings("1", "true"))),
                10,
                "");
    }

    private static IntegrationRun failing(IntegrationRun run, String testClass) {
        return of(Runs.failing(run.suites().get(SUITE), testClass));
    }

    private Report apply() {
        return apply(build);
    }

    /** With all changes. */
    private static Class<? extends Verdict> sameResults(Report report) {
        return report.gates().stream()
                .filter(result -> result.gate() == GateId.SAME_RESULTS)
                .findFirst()
                .orElseThrow()
                .standing()
                .trial()
                .getClass();
    }

    private static IntegrationEvidence integration(Report report) {
        return report.perf().get(0).integration();
    }

    @Test
    void theyRunBeforeAnySettingAndAnyTagOfOursIsInTheCopy() {
        Report report = apply();

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(build.integrationStates).singleElement().asString().doesNotContain("@Tag", "forkCount", "@Order");
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).contains("@Tag");
        assertThat(integration(report).status()).isEqualTo(Status.COMPARED);
        assertThat(report.perf().get(0).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void theyRunBeforeAnyChangeAlsoWhereTheFlagsWereTriedAloneFirst() {
        build.takesUnderFlags(0.5);

        Report report = apply();

        assertThat(report.perf().get(0).chosen().jvmFlags()).isNotEmpty();
        assertThat(build.integrationStates)
                .singleElement()
                .asString()
                .doesNotContain("@Tag", "forkCount", "@Order", "TieredStopAtLevel");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void theirOutcomesAreCertified() throws IOException {
        apply();

        assertThat(new io.github.parallelmaven.report.CertificateFile(folder.resolve("output"))
                        .read()
                        .orElseThrow()
                        .integrationTests())
                .containsOnlyKeys(SUITE)
                .extractingByKey(SUITE)
                .satisfies(outcomes -> assertThat(outcomes)
                        .containsOnlyKeys(
                                Runs.id("a.CartIT").value(), Runs.id("a.TillIT").value()));
    }

    @Test
    void oneThatIsLostKeepsApplyFromWriting() {
        build.integrationTests(run("a.CartIT", "a.TillIT"), run("a.CartIT"));

        Report report = apply();

        assertThat(sameResults(report)).isEqualTo(Verdict.Failed.class);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void testsThatAppearWhereThereWereNoneAreADifference() {
        build.integrationTests(run(), run("a.CartIT"));

        assertThat(sameResults(apply())).isEqualTo(Verdict.Failed.class);
    }

    @Test
    void aBuildThatIsNotGreenWithoutSurefiresTestsIsMadeOnceMoreWithThem() {
        build.integrationTests(failing(run("a.CartIT", "a.TillIT"), "a.TillIT"), run("a.CartIT", "a.TillIT"));
        build.beforeWhole = run("a.CartIT", "a.TillIT");

        Report report = apply();

        assertThat(build.requests).extracting(RunRequest::kind).contains(RunKind.AS_IS);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void aBuildThatEndsBeforeThemProvesNothingAndSaysHowToLeaveThemOut() {
        build.integrationTests(IntegrationRun.none("the build ended before them: no docker"), run("a.CartIT"));
        build.beforeWhole = IntegrationRun.none("the build ended before them: no docker");

        Report report = apply();

        assertThat(sameResults(report)).isEqualTo(Verdict.NotJudged.class);
        assertThat(report.whyNotApply()).contains("no docker", "-DskipITs");
        assertThat(report.nextCommand()).endsWith(":apply -DskipITs");
        assertThat(build.kinds()).doesNotContain(RunKind.SHUFFLE, RunKind.PLAIN);
    }

    @Test
    void thoseThatFailBeforeAnyChangeEndTheProof() {
        oneFails();

        Report refused = apply();

        assertThat(sameResults(refused)).isEqualTo(Verdict.Failed.class);
        assertThat(refused.nextCommand()).endsWith(":apply -Dparallel.perf.allowBaselineFailures=true");
        assertThat(build.kinds()).doesNotContain(RunKind.SHUFFLE, RunKind.PLAIN);
    }

    private void oneFails() {
        IntegrationRun failing = failing(run("a.CartIT", "a.TillIT"), "a.TillIT");
        build.integrationTests(failing, failing);
        build.beforeWhole = failing;
    }

    @Test
    void thoseThatFailBeforeAnyChangeCanBeLeftOutByName() {
        oneFails();
        parameters.put("parallel.perf.allowBaselineFailures", "true");

        Report allowed = apply();

        assertThat(sameResults(allowed)).isEqualTo(Verdict.Warned.class);
        assertThat(allowed.mayApply()).as(allowed.whyNotApply()).isTrue();
    }

    @Test
    void whatTheCallLeavesOutIsSaidAndNotRun() {
        build.knowsOfIntegrationTests(IntegrationEvidence.of(Status.LEFT_OUT, "left out by -DskipITs"));

        Report report = apply();

        assertThat(console).contains("  integration tests: left out by -DskipITs");
        assertThat(sameResults(report)).isEqualTo(Verdict.Warned.class);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(build.integrationStates).isEmpty();
    }
}
