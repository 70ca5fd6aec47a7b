package io.github.parallelmaven.report;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code progress.json}: what each gate said, and which phases are complete. */
public final class ProgressReport implements ReportWriter {

    @Override
    public String fileName() {
        return "progress.json";
    }

    @Override
    public Optional<String> text(Report report) {
        Json json = new Json();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", 1);
        file.put("goal", report.goal());
        file.put("project", report.coordinates());
        file.put("started", report.started());
        file.put(
                "gates",
                report.gates().stream().map(result -> gate(result, json)).toList());
        file.put(
                "phases",
                Arrays.stream(Phase.values())
                        .map(phase -> Map.of(
                                "phase", phase.number(),
                                "title", phase.title(),
                                "complete", isComplete(report, phase)))
                        .toList());
        file.put("next_command", report.nextCommand());
        return Optional.of(json.text(file));
    }

    private static Map<String, Object> gate(GateResult result, Json json) {
        Map<String, Object> gate = new LinkedHashMap<>();
        gate.put("gate", result.gate().number());
        gate.put("title", result.gate().title());
        gate.put("status", result.standing().word().text());
        gate.put("fails_build", result.standing().failsBuild());
        gate.put("commit", result.commit());
        gate.put("examined", result.standing().trial().examined());
        gate.put("now", json.part(result.standing().now()));
        gate.put("trial", json.part(result.standing().trial()));
        return gate;
    }

    /** A phase is complete when its four gates were judged and none of them fails the build. */
    static boolean isComplete(Report report, Phase phase) {
        List<GateResult> judged = report.gates().stream()
                .filter(result -> result.gate().phase() == phase)
                .toList();
        return judged.size() == GateId.of(phase).size()
                && judged.stream().noneMatch(result -> result.standing().failsBuild());
    }
}
