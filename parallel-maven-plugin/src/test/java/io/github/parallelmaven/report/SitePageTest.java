package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitePageTest {

    private static PageSection section(List<PageSection> page, String title) {
        return page.stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among "
                        + page.stream().map(PageSection::title).toList()));
    }

    @Test
    void thePageStartsWithOneRowForEachOfTheSixteenGates() {
        PageSection gates = SitePage.of(Reports.pending()).get(0);

        assertThat(gates.title()).isEqualTo("Gates");
        assertThat(gates.rows())
                .extracting(row -> row.get(0))
                .hasSize(GateId.values().length)
                .doesNotHaveDuplicates();
        assertThat(gates.lines())
                .containsExactly("parallel:validate on org.example:suite:1, 2026-11-24T13:30:36Z, "
                        + "2 cores, 8 GiB, Linux, JDK 17.");
    }

    @Test
    void aPendingGateIsExplainedByTheProjectAsItIs() {
        PageSection untagged = section(SitePage.of(Reports.pending()), "2.3 No untagged test: PENDING");

        assertThat(untagged.lines())
                .first()
                .asString()
                .startsWith("Expected: exactly one of unit, integration and slow");
        assertThat(untagged.lines()).last().isEqualTo("Next: `mvn parallel:apply`");
    }

    @Test
    void aPassedGateHasNoSectionOfItsOwn() {
        assertThat(SitePage.of(Reports.pending()))
                .extracting(PageSection::title)
                .noneMatch(title -> title.startsWith("1.1"));
    }

    @Test
    void gatesThatWereNotReachedAreShownAsNotJudged() {
        PageSection gates = SitePage.of(Reports.stoppedAfterPhaseOne()).get(0);

        assertThat(gates.rows())
                .contains(
                        List.of("4.2", "Same results", "NOT JUDGED", "0", "", "not reached, or skipped by a parameter"))
                .hasSize(GateId.values().length);
    }

    @Test
    void aPhaseGoalShowsItsOwnGatesOnly() {
        assertThat(SitePage.of(Reports.empty()).get(0).rows()).isEmpty();
    }

    @Test
    void baselineParallelAndImprovementAreTheTimes() {
        assertThat(section(SitePage.of(Reports.pending()), "Times").lines())
                .anyMatch(line -> line.startsWith("Baseline: "))
                .anyMatch(line -> line.startsWith("Parallel: "))
                .anyMatch(line -> line.startsWith("Improvement: "));
    }

    @Test
    void aChangedResultLeavesNoTimeOnThePage() {
        assertThat(section(SitePage.of(Reports.differing()), "Times").lines())
                .contains("Parallel: no time counts, the results differ (gate 4.2)")
                .noneMatch(line -> line.startsWith("Improvement: "));
    }

    @Test
    void everyRunHasARow() {
        Report report = Reports.pending();

        assertThat(section(SitePage.of(report), "Runs").rows())
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(report.runs().stream()
                        .map(run -> String.valueOf(run.number()))
                        .toList());
    }

    @Test
    void withoutPhaseFourThereAreNoTimesAndNoRuns() {
        assertThat(SitePage.of(Reports.stoppedAfterPhaseOne()))
                .extracting(PageSection::title)
                .contains("Gates", "What to do")
                .doesNotContain("Times", "Runs", "Findings");
    }

    @Test
    void theLastLineIsTheNextCommandAndWhatWasDeclinedStandsAboveIt() {
        List<PageSection> page = SitePage.of(Reports.pending());

        assertThat(page.get(page.size() - 1).lines())
                .containsExactly("Declined: method threads: not tried", "Next: mvn parallel:apply");
    }

    @Test
    void aMissingResultIsSaidWithTheNextStep() {
        List<PageSection> page = SitePage.withoutResults(Path.of("target", "parallel", "result.json"));

        assertThat(page).hasSize(1);
        assertThat(page.get(0).title()).isEqualTo("No results");
        assertThat(page.get(0).lines().get(0)).contains("result.json is not in parallel");
        assertThat(page.get(0).lines().get(1)).contains("mvn parallel:validate");
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        List<List<String>> rows = List.of(List.of("only one"));

        assertThatThrownBy(() -> new PageSection("Runs", List.of(), List.of("Run", "Kind"), rows))
                .hasMessage("Runs: a row has 1 cells, and there are 2 columns");
    }
}
