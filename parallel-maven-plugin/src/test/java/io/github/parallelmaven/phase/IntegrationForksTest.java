package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.run.IntegrationRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forks for Failsafe's tests: real files and a real compiler, tests in virtual time. Four classes take 8 s one after another. */
class IntegrationForksTest extends VirtualTime {

    private static final String SUITE = "a:b@default";
    private static final String[] CLASSES = {"CartIT", "DoorIT", "ShelfIT", "TillIT"};

    private VirtualBuild build;

    @BeforeEach
    void aBuildWithIntegrationTests() {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        suite.pomHasFailsafe();
        for (String name : CLASSES) {
            suite.write("src/test/java/a/" + name + ".java", source(name, ""));
        }
        build = new VirtualBuild(suite)
                .knowsOfIntegrationTests(IntegrationEvidence.of(Status.NOT_RUN, "4 classes of integration tests"))
                .integrationTests(sequential(8), forked(3, 8 / 3.0))
                .integrationTestsInForks(request -> forked(request.forks(), 8.0 / request.forks()));
    }

    private static String source(String name, String body) {
        return """
                package a;

                import org.junit.jupiter.api.Test;

                class %s {

                    @Test
                    void works() throws Exception {%s}
                }
                """.formatted(name, body);
    }

    private static IntegrationRun sequential(double seconds) {
        return run(1, seconds, "1");
    }

    private static IntegrationRun forked(int forks, double seconds) {
        return run(forks, seconds, String.valueOf(forks));
    }

    private static IntegrationRun run(int atOnce, double seconds, String forkCount) {
        List<String> classes =
                List.of(CLASSES).stream().map(name -> "a." + name).toList();
        RunConfiguration configuration = atOnce == 1 ? RunConfiguration.sequential() : RunConfiguration.forks(atOnce);
        return of(Runs.run(1, RunKind.PLAIN, configuration, seconds, classes), forkCount);
    }

    private static IntegrationRun of(TestRun run, String forkCount) {
        return new IntegrationRun(
                new TreeMap<>(Map.of(SUITE, run)),
                new TreeMap<>(Map.of(SUITE, new FailsafeSettings(forkCount, "true"))),
                run.seconds() + 3,
                "");
    }

    private static IntegrationRun failing(IntegrationRun run, String testClass) {
        return of(
                Runs.failing(run.suites().get(SUITE), testClass),
                run.settings().get(SUITE).forkCount());
    }

    private Report apply() {
        return apply(build);
    }

    private static IntegrationTuning tuning(Report report) {
        return report.perf().get(0).integration().tuning();
    }

    private static Verdict sameResults(Report report) {
        return report.gates().stream()
                .filter(result -> result.gate() == GateId.SAME_RESULTS)
                .findFirst()
                .orElseThrow()
                .standing()
                .trial();
    }

    private void in(int forks, Function<IntegrationRequest, IntegrationRun> run) {
        build.integrationTestsInForks(
                request -> request.forks() == forks ? run.apply(request) : forked(request.forks(), 4));
    }

    private void staysSequential(Report report, String reason) {
        assertThat(tuning(report).forks()).isEqualTo(1);
        assertThat(tuning(report).reason()).contains(reason);
        assertThat(report.declined())
                .anyMatch(line -> line.startsWith("forks for integration tests: ") && line.contains(reason));
        assertThat(suite.inCopy("pom.xml")).doesNotContain("failsafe.forkCount");
    }

    @Test
    void theFastestThatThreeShufflesProveIsWritten() {
        Report report = apply();

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(tuning(report).forks()).isEqualTo(3);
        assertThat(tuning(report).sequentialSeconds()).hasSize(2);
        assertThat(tuning(report).seeds()).hasSize(3).doesNotHaveDuplicates();
        assertThat(suite.inCopy("pom.xml"))
                .contains("<failsafe.forkCount>3</failsafe.forkCount>", "<forkCount>${failsafe.forkCount}</forkCount>");
        assertThat(console)
                .anyMatch(line -> line.contains("integration tests: 8.00s -> 2.67s (3 forks, 3 shuffles the same)"));
    }

    @Test
    void everyRunOfThemIsMadeBeforeAnyChangeAndCounted() {
        Report report = apply();

        assertThat(build.integrationRequests)
                .extracting(IntegrationRequest::forks)
                .containsExactly(0, 0, 2, 3, 3, 3, 3);
        assertThat(tuning(report).cost()).isBetween(2 + 1 / 2.0 + 4 / 3.0 - 0.01, 2 + 1 / 2.0 + 4 / 3.0 + 0.01);
        assertThat(build.integrationStates).noneMatch(state -> state.contains("failsafe.forkCount"));
    }

    @Test
    void theCertificateKeepsWhatFailsafeWasTold() throws IOException {
        apply();

        assertThat(new CertificateFile(folder.resolve("output"))
                        .read()
                        .orElseThrow()
                        .integrationSettings())
                .containsExactly(Map.entry(SUITE, new FailsafeSettings("3", "true")));
    }

    @Test
    void noMoreForksAreTriedThanTheUserAllows() {
        parameters.put("parallel.integration.maxWorkers", "2");
        build.integrationTests(sequential(8), forked(2, 4));

        assertThat(tuning(apply()).forks()).isEqualTo(2);
    }

    @Test
    void oneWorkerMeansThatNothingIsTried() {
        parameters.put("parallel.integration.maxWorkers", "1");
        build.integrationTests(sequential(8), sequential(8));

        staysSequential(apply(), "parallel.integration.maxWorkers is 1");
        assertThat(build.integrationRequests).hasSize(1);
    }

    @Test
    void testsThatTakeLittleTimeAreLeftAlone() {
        build.integrationTests(sequential(1.9), sequential(1.9));

        staysSequential(apply(), "1.9 s are too little to gain from");
        assertThat(build.integrationRequests).hasSize(1);
    }

    @Test
    void oneDifferenceIsNamedAndTheyStayOneAfterAnother() {
        build.integrationTests(sequential(8), sequential(8));
        in(2, request -> failing(forked(2, 4), "a.TillIT"));

        Report report = apply();

        staysSequential(report, "in 2 forks: ");
        assertThat(tuning(report).reason()).contains("TillIT", "SUCCESSFUL became FAILED");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(build.integrationRequests).hasSize(3);
    }

    @Test
    void aDifferenceInOneShuffleIsEnough() {
        build.integrationTests(sequential(8), sequential(8));
        in(3, request -> {
            IntegrationRun same = forked(3, 3);
            return request.seed() == 0 ? same : failing(same, "a.DoorIT");
        });

        staysSequential(apply(), "in 3 forks: ");
    }

    @Test
    void aTestJvmThatCrashesProvesNothingThoughTheBuildEndsWithFailedTests() {
        build.integrationTests(sequential(8), sequential(8));
        in(
                2,
                request -> of(
                        forked(2, 4).suites().get(SUITE).ended(new TestRun.Exit(TestRun.Status.CRASHED, "a JVM ended")),
                        "2"));

        staysSequential(apply(), "in 2 forks: " + SUITE + " did not end by itself");
    }

    @Test
    void forksThatGainTooLittleAreNotProven() {
        build.integrationTests(sequential(8), sequential(8))
                .integrationTestsInForks(request -> forked(request.forks(), 7.5));

        Report report = apply();

        staysSequential(report, "no real gain: 2 forks took 7.50 s, and at most 7.20 s would count");
        assertThat(tuning(report).cost()).isLessThanOrEqualTo(6);
    }

    @Test
    void theSlowestShuffleHasToGainToo() {
        build.integrationTests(sequential(8), sequential(8))
                .integrationTestsInForks(request -> forked(request.forks(), request.seed() == 0 ? 4 : 7.3));

        staysSequential(apply(), "no real gain");
    }

    @Test
    void forksInWhichNothingOverlapsProveNothing() {
        build.integrationTests(sequential(8), sequential(8))
                .integrationTestsInForks(request -> run(1, 4, String.valueOf(request.forks())));

        staysSequential(apply(), "no two tests ran at one moment");
    }

    @Test
    void aTestThatIsUnstableBeforeAnyChangeIsNamedAndNotBlamedOnUs() {
        build.integrationTests(sequential(8), failing(sequential(8), "a.DoorIT"))
                .integrationTestsAgain(failing(sequential(8), "a.DoorIT"));

        Report report = apply();

        staysSequential(report, "unstable before any change: ");
        assertThat(sameResults(report))
                .isInstanceOfSatisfying(
                        Verdict.Warned.class,
                        warned -> assertThat(warned.diagnosis().where())
                                .anyMatch(line -> line.contains("DoorIT") && line.endsWith("unstable before us")));
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void classesThatUseOneFileStayOneAfterAnother() {
        String file = " java.nio.file.Files.writeString(java.nio.file.Path.of(\"target/shared.txt\"), \"x\"); ";
        suite.write("src/test/java/a/CartIT.java", source("CartIT", file))
                .write("src/test/java/a/TillIT.java", source("TillIT", file));
        build = new VirtualBuild(suite)
                .knowsOfIntegrationTests(IntegrationEvidence.of(Status.NOT_RUN, "4 classes of integration tests"))
                .integrationTests(sequential(8), sequential(8));

        staysSequential(apply(), "target/shared.txt crosses processes; used by a.CartIT, a.TillIT");
        assertThat(build.integrationRequests).hasSize(1);
    }

    @Test
    void aClassThatOnlyMeetsItselfIsNoConflict() {
        suite.write(
                "src/test/java/a/CartIT.java",
                source(
                        "CartIT",
                        " java.nio.file.Files.writeString(java.nio.file.Path.of(\"target/own.txt\"), \"x\"); "));
        build.recompile(List.of());

        assertThat(tuning(apply()).forks()).isEqualTo(3);
    }

    @Test
    void whatFailsafeIsToldAlreadyStays() {
        build.integrationTests(run(1, 8, "2"), run(1, 8, "2"));

        staysSequential(apply(), SUITE + " is told forkCount=2, reuseForks=true, and stays so");
    }

    @Test
    void forksThatThePlainBuildIgnoresAreNotCertified() {
        build.integrationTests(sequential(8), sequential(8));

        Report report = apply();

        assertThat(sameResults(report)).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.diagnosis().where())
                    .singleElement()
                    .asString()
                    .contains("was told forkCount=1, reuseForks=true, although the POM says forkCount=3 now");
            assertThat(failed.diagnosis().nextStep()).contains("-Dparallel.integration.maxWorkers=1");
        });
        assertThat(report.mayApply()).isFalse();
    }
}
