package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TextEdit;
import io.github.parallelmaven.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GateTableTest {

    private static List<String> golden(String name) throws IOException {
        try (InputStream in = GateTableTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> lines(Report report) {
        return new GateTable(report, UnaryOperator.identity()).lines();
    }

    @Test
    void aSequentialProjectShowsWhatIsPendingAndWhatItWouldGain() throws IOException {
        assertThat(lines(Reports.pending())).isEqualTo(golden("pending.txt"));
    }

    @Test
    void aChangedResultIsNamedWithItsTest() throws IOException {
        assertThat(lines(Reports.differing())).isEqualTo(golden("differing.txt"));
    }

    @Test
    void aPhaseThatWasNotReachedIsNotJudged() throws IOException {
        assertThat(lines(Reports.stoppedAfterPhaseOne())).isEqualTo(golden("stopped.txt"));
    }

    private static GateResult unjudged(GateId gate, boolean forWantOfCertificate) {
        return new GateResult(
                gate, Standing.same(new Verdict.NotJudged("nothing was recorded: no gain", forWantOfCertificate)));
    }

    @Test
    void aGoalThatEndsGreenNamesAtItsEndWhatWasNotJudged() {
        List<GateResult> gates =
                List.of(unjudged(GateId.FIXTURE_ISOLATION, false), unjudged(GateId.MOCK_INDEPENDENCE, false));

        assertThat(lines(Reports.report(gates, new PerfCase(), "mvn verify")))
                .endsWith(
                        "Not judged: 3.2, 3.4. This fails no build, and says nothing for them", "Next:", "mvn verify");
    }

    @Test
    void besideAnUnmetGateTheEndIsNotAboutWhatWasNotJudged() {
        List<GateResult> gates =
                List.of(unjudged(GateId.FIXTURE_ISOLATION, false), unjudged(GateId.SAME_RESULTS, true));

        assertThat(lines(Reports.report(gates, new PerfCase(), "mvn verify")))
                .noneMatch(line -> line.startsWith("Not judged"));
    }

    @Test
    void afterWritingWhatWasPendingIsNamedAsMetAndHasNoNextStep() {
        List<String> lines = new GateTable(Reports.pending(), UnaryOperator.identity()).linesOfWritten();

        assertThat(lines)
                .contains("Met by what was written: 2.2, 2.3, 4.1, 4.2, 4.4")
                .filteredOn(line -> line.contains("next:") || line.contains("met with all changes"))
                .isEmpty();
        assertThat(lines).filteredOn(line -> line.contains(" PENDING ")).hasSize(5);
    }

    @Test
    void afterWritingAFailedGateIsNamedAsNoReasonNotToWrite() {
        GateResult failed = new GateResult(
                GateId.CATEGORY_TIME,
                Standing.same(new Verdict.Failed(
                        3,
                        new Diagnosis("at most 10 s", "unit tests took 12.1 s", List.of("a.A1Test"), "shorten them"))));
        Report report = Reports.report(List.of(failed), new PerfCase(), "mvn verify");

        assertThat(new GateTable(report, UnaryOperator.identity()).linesOfWritten())
                .contains("Not met, and no reason not to write: 4.3", "4.3 Category time: FAILED");
        assertThat(lines(report)).noneMatch(line -> line.startsWith("Not met"));
    }

    @Test
    void whatIsPendingLeadsToApplyWhereTheRunDoes() {
        assertThat(lines(Reports.pending()))
                .filteredOn(line -> line.contains("next:"))
                .hasSize(4)
                .containsOnly("  next:     `mvn parallel:apply`");
    }

    @Test
    void nobodyIsSentToApplyWhereItWroteNothing() {
        List<String> lines = lines(Reports.withoutGain("mvn verify"));

        assertThat(lines)
                .filteredOn(line -> line.contains("next:"))
                .contains("  next:     it stays so while nothing is written; the last lines say why")
                .doesNotContain("  next:     `mvn parallel:apply`");
        assertThat(lines).contains("Nothing would be written: no gain").last().isEqualTo("mvn verify");
    }

    @Test
    void whatApplyHasYetToFindIsNotShownAsWhatItWouldWrite() {
        assertThat(lines(Reports.withoutGain("mvn parallel:apply")))
                .contains("Nothing would be written: no gain")
                .noneMatch(line -> line.startsWith("It would write"))
                .last()
                .isEqualTo("mvn parallel:apply");
    }

    @Test
    void manyTagsCanBeFewer() {
        Report few = Reports.pending();
        ChangeSet changes = new ChangeSet(Collections.nCopies(
                51,
                new FileChange(
                        "ATest.java",
                        false,
                        "UTF-8",
                        "00",
                        "11",
                        List.of(new TextEdit(0, "", "@Tag", ChangeGroup.TAGS, "")))));
        List<String> lines = lines(Reports.with(changes, few));

        assertThat(lines(few)).contains("It would write: 1 file, 1 build edit, 0 isolation edits, 0 tag edits");
        assertThat(String.join(" ", lines))
                .contains(
                        "It would write: 51 files, 0 build edits, 0 isolation edits, 51 tag edits; `mvn parallel:apply"
                                + " -Dparallel.categorize.style=exceptions` tags only what is not `unit`");
    }

    @Test
    void inQuickNobodyIsToldThatAllOfTheGainIsFromParallelRuns() {
        PerfCase quick = new PerfCase();
        quick.mode = "quick";
        quick.flagsOnly = -1;
        quick.chosen = Runs.FORKS.withJvmFlags(RunConfiguration.LIGHT_JVM);

        assertThat(lines(Reports.of(quick, quick, "mvn x")))
                .contains(
                        "JVM flags: what they gain alone is measured by apply, which writes workers only where these gain"
                                + " more");
    }

    @Test
    void aFailingBaselineHasNoTimeAndNoBoundAndItsTestsAreNamed() {
        PerfCase stopped = new PerfCase().asItIs();
        stopped.sequential = List.of(Runs.failing(Runs.sequential(1, 10), "a.B"));

        assertThat(lines(Reports.of(stopped, stopped, "mvn x")))
                .contains("  where:    a.B#works()", "Baseline: none, 1 failing test in the sequential run (gate 4.2)")
                .noneMatch(line -> line.startsWith("Lower bound") || line.startsWith("Parallel:"));
    }

    @Test
    void aBoundThatIsNotKnownUnderTheChosenFlagsIsShownWithoutThem() {
        PerfCase quick = new PerfCase();
        quick.mode = "quick";
        quick.bound = LowerBound.none();

        assertThat(lines(Reports.of(quick, quick, "mvn x")))
                .contains("Lower bound of this machine, measured without added JVM flags: 8.6s, decided by 2 cores;"
                        + " measured is 1.09 times it");
    }

    @Test
    void aPhaseGoalShowsItsOwnGatesOnly() {
        assertThat(lines(Reports.empty()))
                .containsExactly(
                        "Gate                           Verdict        Examined  Now             With all changes",
                        "",
                        "Next:",
                        "mvn parallel:validate");
    }

    @Test
    void noLineIsWiderThanTheTerminalAndTheLastOneIsTheCommand() {
        for (Report report : List.of(Reports.pending(), Reports.differing(), Reports.stoppedAfterPhaseOne())) {
            List<String> lines = lines(report);
            assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
            assertThat(String.join("", lines)).isPrintable().matches("\\p{ASCII}*");
            assertThat(lines).last().isEqualTo(report.nextCommand());
        }
    }

    @Test
    void linesAreBrokenBehindTheCommandsAsTheyCanBeCalled() {
        UnaryOperator<String> byCoordinates = text ->
                text.replace("mvn parallel:", "mvn io.github.parallelmaven:parallel-maven-plugin:0.1.0-SNAPSHOT:");

        List<String> lines = new GateTable(Reports.pending(), byCoordinates).lines();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(lines).anyMatch(line -> line.contains(":0.1.0-SNAPSHOT:apply`"));
    }

    @Test
    void whereNothingIsChosenTheBoundIsSaidToBeWithoutFlags() {
        assertThat(lines(Reports.withoutGain("mvn verify")))
                .contains("Lower bound of this machine, measured without added JVM flags: 8.6s, decided by 2 cores");
    }

    @Test
    void whatTakesLongerIsNotCalledLessTime() {
        PerfCase trial = new PerfCase();
        trial.sequential = List.of(Runs.sequential(1, 10));
        trial.parallel = List.of(Runs.candidate(3, 10.39));

        List<String> lines = lines(Reports.of(trial, trial, "mvn x"));

        assertThat(lines).contains("Improvement: none, 3.9% more time");
        assertThat(String.join("\n", lines))
                .contains("10.00s -> 10.39s, 3.9% more time")
                .doesNotContain("-3.9%");
    }

    @Test
    void anImprovementJustBelowTheLimitIsNotRoundedUpToIt() {
        PerfCase trial = new PerfCase();
        trial.sequential = List.of(Runs.sequential(1, 10));
        trial.parallel = List.of(Runs.candidate(3, 5.03));

        assertThat(lines(Reports.of(trial, trial, "mvn x"))).contains("Improvement: 49.7%");
    }
}
