package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages are the plan's, letter by letter. */
class CommitMessageTest {

    private static GateResult passed(String summary) {
        return new GateResult(GateId.NO_UNTAGGED_TEST, Standing.same(new Verdict.Passed(4, summary)));
    }

    @Test
    void aGateThatIsMet() {
        assertThat(CommitMessage.of(passed("4 tests with one category each"), true))
                .isEqualTo("""
                test(parallel): Phase 2 Gate 3 - No untagged test

                - 4 tests with one category each
                - Gate validation: PASSED

                Status: Phase 2 Gate 3/4 complete
                """);
    }

    @Test
    void aGateForWhichNoFileChanged() {
        assertThat(CommitMessage.of(passed("4 tests"), false)).isEqualTo("""
                test(parallel): Phase 2 Gate 3 - No untagged test

                - 4 tests
                - No file had to change
                - Gate validation: PASSED

                Status: Phase 2 Gate 3/4 complete
                """);
    }

    @Test
    void aGateWithoutEvidenceIsNotComplete() {
        GateResult unjudged = new GateResult(
                GateId.CATEGORY_TIME, Standing.same(new Verdict.NotJudged("nothing was measured", false)));

        assertThat(CommitMessage.of(unjudged, false))
                .contains("- nothing was measured\n", "- Gate validation: NOT JUDGED\n")
                .endsWith("Status: Phase 4 Gate 3/4 not judged\n");
    }

    @Test
    void linesAreShortEnoughForMessagesThatHooksCheckAndHoldNoSecret() {
        String message = CommitMessage.of(passed("a long word ".repeat(30) + "password=hidden"), true);

        assertThat(message.lines()).allMatch(line -> line.length() <= 72);
        assertThat(message).contains("password=***");
    }

    @Test
    void anAttemptWithoutAGainNamesNoErrorOfAGate() {
        Report report = Reports.pending();
        GateResult improvement = report.gates().stream()
                .filter(gate -> gate.gate() == GateId.IMPROVEMENT)
                .findFirst()
                .orElseThrow();

        assertThat(CommitMessage.ofAttempt(report, List.of(improvement), "1234"))
                .startsWith("test(parallel): Phase 4 Gate 1 - FAILED ATTEMPT\n\n- ")
                .contains("- Tried on 1234\n")
                .doesNotContain("Error:")
                .endsWith("Status: Phase 4 Gate 1/4 without a real gain\n");
    }
}
