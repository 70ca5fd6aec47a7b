package io.github.parallelmaven.report;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The plan's commit messages: its words and lines, with what the gate saw as the details. */
public final class CommitMessage {

    /** The width that git's own tools show without breaking. */
    private static final int WIDTH = 72;

    private CommitMessage() {}

    /**
     * For a gate that is met.
     *
     * @param changesFiles whether the commit changes a file
     */
    public static String of(GateResult result, boolean changesFiles) {
        GateId gate = result.gate();
        Standing.Word word = result.standing().word();
        List<String> lines = new ArrayList<>(List.of(subject(gate) + gate.title(), ""));
        lines.addAll(point(details(result)));
        if (!changesFiles) {
            lines.add("- No file had to change");
        }
        lines.add("- Gate validation: " + word.text());
        lines.add("");
        lines.add(status(gate) + (word == Standing.Word.NOT_JUDGED ? "not judged" : "complete"));
        return String.join("\n", lines) + "\n";
    }

    /**
     * For what was tried in vain.
     *
     * @param gates those that failed; where none did and only the gain is missing, that of the improvement
     * @param head the commit it was tried on
     */
    public static String ofAttempt(Report report, List<GateResult> gates, String head) {
        List<String> lines = new ArrayList<>(List.of(subject(gates.get(0).gate()) + "FAILED ATTEMPT", ""));
        for (GateResult result : gates) {
            lines.addAll(point(details(result)));
            if (isFailed(result)) {
                lines.addAll(point("Error: " + result.gate().title() + " failed validation"));
            }
        }
        if (!report.mayApply()) {
            lines.addAll(point("Nothing was written: " + Masking.text(report.whyNotApply())));
        }
        lines.add("- Tried on " + head);
        lines.add("");
        gates.forEach(result ->
                lines.add(status(result.gate()) + (isFailed(result) ? "failed, requires fix" : "without a real gain")));
        return String.join("\n", lines) + "\n";
    }

    private static boolean isFailed(GateResult result) {
        return result.standing().word() == Standing.Word.FAILED;
    }

    private static String subject(GateId gate) {
        return "test(parallel): Phase " + gate.phase().number() + " Gate " + gate.position() + " - ";
    }

    private static String status(GateId gate) {
        return "Status: Phase " + gate.phase().number() + " Gate " + gate.position() + "/"
                + GateId.of(gate.phase()).size() + " ";
    }

    private static String details(GateResult result) {
        Verdict verdict = result.standing().trial();
        String text = VerdictText.shortText(verdict);
        return text.isBlank() ? verdict.examined() + " examined" : text;
    }

    private static List<String> point(String text) {
        return Wrap.behind("- ", text, WIDTH);
    }
}
