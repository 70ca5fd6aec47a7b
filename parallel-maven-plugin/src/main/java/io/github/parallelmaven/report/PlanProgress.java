package io.github.parallelmaven.report;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code .parallel_test_progress}: the plan's plain text, its header and lines letter by letter. */
public final class PlanProgress implements ReportWriter {

    @Override
    public String fileName() {
        return ".parallel_test_progress";
    }

    @Override
    public Optional<String> text(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("=== Parallel Test Implementation Progress ===");
        lines.add("Started: " + report.started());
        lines.add("");
        for (Phase phase : Phase.values()) {
            report.gates().stream()
                    .filter(result -> result.gate().phase() == phase)
                    .forEach(result -> lines.add(line(result)));
            if (ProgressReport.isComplete(report, phase)) {
                lines.add("Phase " + phase.number() + ": COMPLETE");
            }
        }
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static String line(GateResult result) {
        GateId gate = result.gate();
        return "Phase " + gate.phase().number() + " Gate " + gate.position() + ": "
                + result.standing().word().text() + " (commit: "
                + (result.commit().isEmpty() ? "none" : result.commit())
                + ")";
    }
}
