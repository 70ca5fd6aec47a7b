package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code summary.md}: the gates, the times and what to do, for a pull request or a job's page. */
public final class Summary implements ReportWriter {

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public Optional<String> text(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("## Parallel tests: " + cell(report.coordinates()));
        lines.add("");
        lines.add("| Gate | | Verdict | Examined | Now | With all changes |");
        lines.add("|---|---|---|---:|---|---|");
        report.gates().forEach(result -> lines.add(row(result)));
        List<String> times = PerfLines.of(report);
        if (!times.isEmpty()) {
            lines.addAll(List.of("", "```text"));
            lines.addAll(times.stream().skip(1).toList());
            lines.add("```");
        }
        report.gates().stream()
                .filter(result -> isNamed(result.standing().word()))
                .forEach(result -> describe(report, result, lines));
        if (!report.nextCommand().isEmpty()) {
            lines.addAll(List.of("", "Next: `" + Masking.text(report.nextCommand()) + "`"));
        }
        return Optional.of(String.join("\n", lines) + "\n");
    }

    /** Appends the summary to a file of the CI server, such as the one {@code $GITHUB_STEP_SUMMARY} names. */
    public void appendTo(Path file, Report report, UnaryOperator<String> commands) throws IOException {
        Files.write(
                file,
                text(report).map(commands).orElse("").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static boolean isNamed(Standing.Word word) {
        return word != Standing.Word.PASSED && word != Standing.Word.NOT_APPLICABLE;
    }

    private static String row(GateResult result) {
        Standing standing = result.standing();
        return "| " + result.gate().number() + " | " + result.gate().title() + " | "
                + standing.word().text() + " | " + standing.trial().examined() + " | "
                + VerdictText.word(standing.now()) + " | " + cell(VerdictText.shortText(standing.trial())) + " |";
    }

    private static void describe(Report report, GateResult result, List<String> lines) {
        Standing standing = result.standing();
        Verdict verdict = standing.word() == Standing.Word.PENDING ? standing.now() : standing.trial();
        lines.addAll(List.of(
                "",
                "### " + result.gate().number() + " " + result.gate().title() + ": "
                        + standing.word().text()));
        lines.add("");
        Optional<Diagnosis> diagnosis = VerdictText.diagnosis(verdict);
        if (diagnosis.isEmpty()) {
            lines.add(cell(VerdictText.shortText(verdict)));
            return;
        }
        lines.add("- expected: " + cell(diagnosis.get().expected()));
        lines.add("- found: " + cell(diagnosis.get().found()));
        diagnosis.get().where().forEach(place -> lines.add("- where: `" + cell(place) + "`"));
        lines.add("- next: " + cell(VerdictText.nextStep(report, result, diagnosis.get())));
    }

    /** Text that may stand in a table: one line, no bar. */
    private static String cell(String text) {
        return Masking.text(text).replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
