package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static io.github.parallelmaven.phase.Reported.result;
import static io.github.parallelmaven.phase.Reported.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One long class keeps whatever is parallel from gaining, and the JVM flags gain by themselves. */
class FlagsAloneTest extends VirtualTime {

    private static final RunConfiguration LIGHT =
            RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);

    @BeforeEach
    void fourClasses() {
        suite = fourClasses(folder);
    }

    private static SampleSuite fourClasses(Path folder) {
        return new SampleSuite(folder).classes("A1Test", "A2Test", "A3Test", "A4Test");
    }

    private VirtualBuild build() {
        return new VirtualBuild(suite).takes("a.A1Test", 40).takesUnderFlags(0.5);
    }

    /** All classes are alike, and gain in parallel but for the shuffled runs, which take so many times as long. */
    private VirtualBuild withSlowShuffles(double factor) {
        return new VirtualBuild(suite)
                .takes("a.A1Test", 5)
                .takes("a.A2Test", 5)
                .takes("a.A3Test", 5)
                .takes("a.A4Test", 5)
                .takesUnderFlags(0.6)
                .slows(request -> request.kind() == RunKind.SHUFFLE, factor);
    }

    private static String passed(Report report, GateId gate) {
        return ((Verdict.Passed) result(report, gate).standing().trial()).summary();
    }

    @Test
    void theyAreChosenProvenAndWrittenWhereNothingParallelGainsMore() {
        VirtualBuild build = build();

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).effective()).isEqualTo(LIGHT);
        assertThat(build.kinds())
                .endsWith(RunKind.BASELINE, RunKind.FALLBACK, RunKind.PLAIN)
                .doesNotContain(RunKind.RECORDED, RunKind.SHUFFLE);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
        assertThat(console)
                .anyMatch(line ->
                        line.startsWith("Chosen: sequential (light JVM): 21.70 s instead of 43.20 s (50% less)"));
    }

    @Test
    void nothingButTheFlagsIsWrittenIntoTheBuild() {
        Report report = run(Goal.APPLY, build());

        assertThat(suite.inCopy("pom.xml"))
                .contains("<argLine>-XX:TieredStopAtLevel=1 -XX:+UseSerialGC</argLine>")
                .doesNotContain("forkCount", "reuseForks");
        assertThat(report.changes().files())
                .extracting(FileChange::path)
                .doesNotContain("src/test/resources/junit-platform.properties");
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).doesNotContain("@Order", "@ResourceLock", "@Isolated");
    }

    @Test
    void theGainIsHeldAgainstTheRunsWithoutTheFlags() {
        Report report = run(Goal.APPLY, build());

        assertThat(perf(report).fastestSequential()).isEqualTo(43.2);
        assertThat(perf(report).timed()).extracting(run -> run.kind()).containsExactly(RunKind.FALLBACK, RunKind.PLAIN);
        assertThat(perf(report).improvement()).isCloseTo(0.498, within(0.001));
        assertThat(passed(report, GateId.IMPROVEMENT)).startsWith("43.20s -> 21.70s");
    }

    @Test
    void theGatesSayThatNothingOverlapped() {
        Report report = run(Goal.APPLY, build());

        assertThat(passed(report, GateId.SAME_RESULTS)).isEqualTo("4 tests the same in 2 runs; nothing to shuffle");
        assertThat(word(report, GateId.FIXTURE_ISOLATION)).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(word(report, GateId.MOCK_INDEPENDENCE)).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(passed(report, GateId.NO_UNGUARDED_SHARED_STATE)).endsWith("none open one after another");
        assertThat(passed(report, GateId.OPTIMUM_FOUND)).isEqualTo("sequential (light JVM)");
    }

    @Test
    void theCertificateNamesTheFlagsAndNoSeed() throws IOException {
        run(Goal.APPLY, build());

        assertThat(new CertificateFile(output()).read()).hasValueSatisfying(certificate -> {
            assertThat(certificate.configuration()).isEqualTo(LIGHT);
            assertThat(certificate.seeds()).isEmpty();
            assertThat(certificate.cleanRuns()).isEqualTo(2);
            assertThat(certificate.sequentialSeconds()).isEqualTo(43.2);
            assertThat(certificate.highestConcurrency()).isEqualTo(1);
        });
    }

    @Test
    void theyAreThereWhereNothingParallelMayBeTried() {
        suite = new SampleSuite(folder.resolve("one")).classes("A1Test");
        VirtualBuild build = build();

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(build.kinds())
                .containsExactly(
                        RunKind.BASELINE, RunKind.CANDIDATE, RunKind.BASELINE, RunKind.FALLBACK, RunKind.PLAIN);
    }

    @Test
    void whatIsParallelAndGainsMoreIsChosen() {
        VirtualBuild build = build().takes("a.A1Test", 1);

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).chosen().isParallel()).isTrue();
        assertThat(build.kinds()).containsOnlyOnce(RunKind.BASELINE);
    }

    @Test
    void whatIsLostInItsProofLeavesThem() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A1Test", 7)
                .takesUnderFlags(0.6)
                .fails(
                        "a.A3Test",
                        (request, beside) -> !beside.isEmpty()
                                && request.configuration().isShuffled()
                                && request.kind() != RunKind.CANDIDATE);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line ->
                        line.startsWith("2 workers (forks, light JVM)") && line.contains("the budget does not pay"));
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).parallel())
                .extracting(run -> run.kind())
                .containsExactly(RunKind.FALLBACK, RunKind.PLAIN);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
        assertThat(suite.inCopy("pom.xml")).doesNotContain("forkCount");
    }

    @Test
    void aClassThatDiffersInEveryShuffledRunAlsoWhereItRunsAloneLeavesThem() {
        parameters.put("parallel.perf.mode", "thorough");
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A1Test", 7)
                .takesUnderFlags(0.6)
                .fails(
                        "a.A3Test",
                        (request, beside) -> request.kind() == RunKind.SHUFFLE || request.kind() == RunKind.RECORDED);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line ->
                        line.contains("a.A3Test gave other results although it ran alone: overlapping is not the"
                                + " reason, the order of the classes may be, first a.A3Test#works(): "));
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).doesNotContain("@Isolated");
    }

    @Test
    void whatIsProvenAndWasSlowLeavesThem() {
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A1Test", 5)
                .takesUnderFlags(0.6)
                .slows(
                        request -> request.kind() == RunKind.PLAIN
                                && request.configuration().isParallel(),
                        2);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined()).anyMatch(line -> line.contains(": no real gain: the slowest counted run took "));
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
    }

    @Test
    void whatIsTooSlowInItsProofLeavesThemWhatTheRestWouldHaveCost() {
        VirtualBuild build = withSlowShuffles(4);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined()).anyMatch(line -> line.contains(": no real gain: the slowest counted run took "));
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(build.kinds())
                .containsSubsequence(
                        RunKind.RECORDED, RunKind.SHUFFLE, RunKind.FALLBACK, RunKind.BASELINE, RunKind.PLAIN);
        assertThat(perf(report).cleanRuns()).isEqualTo(2);
        assertThat(perf(report).timed()).extracting(run -> run.kind()).containsExactly(RunKind.FALLBACK, RunKind.PLAIN);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void whereTheyAreNotPaidEitherTheSlowRunIsTheReason() {
        VirtualBuild build = withSlowShuffles(16);

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isFalse();
        assertThat(report.whyNotApply()).startsWith("no real gain: the slowest counted run took ");
    }

    @Test
    void whatASplitShowedSaysNothingOfThem() {
        parameters.put("parallel.perf.mode", "thorough");
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A1Test", 5)
                .takesUnderFlags(0.6)
                .fails("a.A3Test", (request, beside) -> !beside.isEmpty())
                .slows(
                        request -> request.kind() == RunKind.PLAIN
                                && request.configuration().isParallel(),
                        2);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).contains(RunKind.SELECTION);
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).selections()).isEmpty();
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void thoroughMakesMoreRuns() {
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = build();

        Report report = run(Goal.APPLY, build);

        assertThat(passed(report, GateId.SAME_RESULTS)).isEqualTo("4 tests the same in 11 runs; nothing to shuffle");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void quickChoosesThemNever() {
        Report report = run(Goal.VALIDATE, build());

        assertThat(perf(report).chosen().isFlagsAlone()).isFalse();
        assertThat(new CertificateFile(output()).path()).doesNotExist();
    }

    @Test
    void theyAreNotTriedWhereTheProjectWouldNotObeyThem() {
        suite.says(new Setting("argLine", "-Xss1m", new Origin(Kind.POM_PROPERTY, "", 0), true));
        VirtualBuild build = build();

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isFalse();
        assertThat(build.requests)
                .allSatisfy(request ->
                        assertThat(request.configuration().jvmFlags()).isEmpty());
    }

    @Test
    void theyAreNotTakenWhereTheyChangeAResult() {
        suite = new SampleSuite(folder.resolve("one")).classes("A1Test");
        VirtualBuild build = build().fails(
                        "a.A1Test",
                        (request, beside) -> !request.configuration().jvmFlags().isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line -> line.startsWith("sequential (light JVM): the flags change results, first of ")
                        && line.contains("A1Test"));
        assertThat(perf(report).chosen()).isEqualTo(RunConfiguration.sequential());
        assertThat(build.kinds()).containsExactly(RunKind.BASELINE, RunKind.CANDIDATE);
    }

    @Test
    void theyAreNotTakenWhereTheyGainTooLittle() {
        VirtualBuild build = build().takesUnderFlags(0.95);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line -> line.matches("sequential \\(light JVM\\): 41.05 s, and at most 38.88 s would count"));
        assertThat(report.whyNotApply())
                .startsWith("no parallel configuration that gains enough was proven; what was declined says why");
        assertThat(suite.inCopy("pom.xml")).doesNotContain("argLine");
    }

    @Test
    void aFirstRunThatWasSlowByChanceIsNoGain() {
        suite = new SampleSuite(folder.resolve("one")).classes("A1Test");
        VirtualBuild build = build().takesUnderFlags(0.95).slows(request -> request.number() == 1, 2);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).containsExactly(RunKind.BASELINE, RunKind.CANDIDATE, RunKind.BASELINE);
        assertThat(report.mayApply()).isFalse();
        assertThat(console).noneMatch(line -> line.startsWith("Chosen: "));
    }

    @Test
    void whereOnlyTheyWereTriedADeeperSearchIsNotProposed() {
        suite = new SampleSuite(folder.resolve("one")).classes("A1Test");

        Report report = run(Goal.APPLY, build().takesUnderFlags(0.95));

        assertThat(report.whyNotApply())
                .isEqualTo("no parallel configuration may be tried; what was declined says why");
        assertThat(report.nextCommand()).isEqualTo("mvn verify");
    }

    @Test
    void aTestThatEndsOtherwiseInTheProofKeepsThemOut() {
        VirtualBuild build = build().fails("a.A2Test", (request, beside) -> request.kind() == RunKind.PLAIN);

        Report report = run(Goal.APPLY, build);

        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void aProjectThatRunsInParallelAlreadyIsNotLedBackToOneAfterAnother() {
        suite.property("forkCount", "2");

        Report report = run(Goal.APPLY, build());

        assertThat(perf(report).chosen().isFlagsAlone()).isFalse();
    }

    @Test
    void aProjectThatHasThemAlreadyIsToldThatTheirGainCannotBeMeasured() {
        suite.property("argLine", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

        Report report = run(Goal.APPLY, build());

        assertThat(report.mayApply()).isFalse();
        assertThat(report.declined()).anyMatch(line -> line.startsWith("sequential (light JVM): so it is already"));
        assertThat(new CertificateFile(output()).path()).doesNotExist();
    }

    @Test
    void whatWasWrittenIsConfirmedByTheCertificateAndByNoFurtherRun() throws IOException {
        Report first = run(Goal.APPLY, build());
        suite = fourClasses(folder.resolve("again"));
        for (Path root : List.of(suite.original, suite.copy)) {
            new JournaledWriter().apply(root, first.changes());
            Path committed = new CertificateFile(root).path();
            Files.createDirectories(committed.getParent());
            Files.copy(new CertificateFile(output()).path(), committed);
        }

        VirtualBuild build = build();
        Report second = suite.run(Goal.VALIDATE, parameters, folder.resolve("elsewhere"), build, console::add);

        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
        assertThat(second.unmet()).isEmpty();
        assertThat(perf(second).chosen()).isEqualTo(LIGHT);
        assertThat(passed(second, GateId.IMPROVEMENT)).isEqualTo("43.20s -> 21.70s, 49.8% less time");
        assertThat(passed(second, GateId.SAME_RESULTS)).isEqualTo("4 tests the same; certified by 2 runs");
        assertThat(passed(second, GateId.OPTIMUM_FOUND)).isEqualTo("sequential (light JVM)");
        assertThat(perf(second).timed()).extracting(run -> run.seconds()).containsExactly(21.7);
        assertThat(perf(second).bound().cores()).isEqualTo(2);
        assertThat(word(second, GateId.FIXTURE_ISOLATION)).isEqualTo(Word.NOT_APPLICABLE);
    }
}
