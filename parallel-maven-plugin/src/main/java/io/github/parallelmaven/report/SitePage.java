package io.github.parallelmaven.report;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page for a Maven site, without any markup: the gates, why those that are not passed are not, times, runs, findings,
 * and what to do.
 */
public final class SitePage {

    private static final List<String> GATES = List.of("Gate", "", "Verdict", "Examined", "Now", "With all changes");
    private static final List<String> RUNS = List.of("Run", "Kind", "Configuration", "Seconds", "Tests", "Peak", "End");

    private SitePage() {}

    /** What the last goal found. */
    public static List<PageSection> of(Report report) {
        List<PageSection> sections = new ArrayList<>();
        sections.add(gates(report));
        report.gates().stream()
                .map(result -> reasons(report, result))
                .flatMap(List::stream)
                .forEach(sections::add);
        List<String> times = PerfLines.of(report).stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        if (!times.isEmpty()) {
            sections.add(PageSection.text("Times", times));
        }
        if (!report.runs().isEmpty()) {
            sections.add(runs(report));
        }
        report.safety().forEach(evidence -> sections.add(FindingCounts.section(evidence)));
        sections.add(next(report));
        return List.copyOf(sections);
    }

    /** There are no results. */
    public static List<PageSection> withoutResults(Path expected) {
        return List.of(PageSection.text(
                "No results",
                List.of(
                        "There are no results to show: " + expected.getFileName() + " is not in "
                                + expected.toAbsolutePath().getParent().getFileName()
                                + " of the build folder. This page measures nothing itself.",
                        "Next: mvn parallel:validate, and then build the site without clean.")));
    }

    private static PageSection gates(Report report) {
        Map<GateId, Standing> standings = new EnumMap<>(GateId.class);
        report.gates().forEach(result -> standings.put(result.gate(), result.standing()));
        List<List<String>> rows = new ArrayList<>();
        for (GateId gate : GateId.values()) {
            if (standings.containsKey(gate)) {
                rows.add(row(gate, standings.get(gate)));
            } else if (GateTable.hasAllPhases(report)) {
                rows.add(List.of(gate.number(), gate.title(), "NOT JUDGED", "0", "", VerdictText.NOT_REACHED));
            }
        }
        String where = "parallel:" + report.goal() + " on " + Masking.text(report.coordinates()) + ", "
                + report.started() + ", " + report.machine() + ".";
        return new PageSection("Gates", List.of(where), GATES, rows);
    }

    private static List<String> row(GateId gate, Standing standing) {
        return List.of(
                gate.number(),
                gate.title(),
                standing.word().text(),
                String.valueOf(standing.trial().examined()),
                VerdictText.word(standing.now()),
                VerdictText.shortText(standing.trial()));
    }

    /** Why a gate is not passed, from the state that decides its word. */
    private static List<PageSection> reasons(Report report, GateResult result) {
        Standing standing = result.standing();
        if (standing.word() == Standing.Word.PASSED || standing.word() == Standing.Word.NOT_APPLICABLE) {
            return List.of();
        }
        Verdict verdict = standing.word() == Standing.Word.PENDING ? standing.now() : standing.trial();
        List<String> lines = new ArrayList<>();
        VerdictText.diagnosis(verdict)
                .ifPresentOrElse(
                        diagnosis -> {
                            lines.add("Expected: " + diagnosis.expected());
                            lines.add("Found: " + diagnosis.found());
                            diagnosis.where().forEach(place -> lines.add("Where: " + place));
                            lines.add("Next: " + VerdictText.nextStep(report, result, diagnosis));
                        },
                        () -> lines.add("Reason: " + VerdictText.shortText(verdict)));
        String title = result.gate().number() + " " + result.gate().title() + ": "
                + standing.word().text();
        return List.of(PageSection.text(title, lines.stream().map(Masking::text).toList()));
    }

    private static PageSection runs(Report report) {
        double unit = report.perf().stream()
                .mapToDouble(PerfEvidence::fastestSequential)
                .findFirst()
                .orElse(-1);
        String line = "Every run that was made, also a discarded one."
                + (unit > 0 ? " One sequential run took " + Figures.fixed(unit, 2) + " s at best." : "");
        return new PageSection(
                "Runs",
                List.of(line),
                RUNS,
                report.runs().stream().map(SitePage::run).toList());
    }

    private static List<String> run(TestRun run) {
        boolean timed = run.isComplete() && !run.configuration().recording();
        return List.of(
                String.valueOf(run.number()),
                run.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Masking.text(run.configuration().label()),
                timed ? Figures.fixed(run.seconds(), 2) : "no time",
                String.valueOf(run.tests().size()),
                String.valueOf(run.peakConcurrency()),
                run.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static PageSection next(Report report) {
        List<String> lines = new ArrayList<>();
        report.declined().forEach(reason -> lines.add("Declined: " + Masking.text(reason)));
        GateTable.nothingWritten(report).ifPresent(lines::add);
        lines.add("Next: " + (report.nextCommand().isEmpty() ? "nothing" : Masking.text(report.nextCommand())));
        return PageSection.text("What to do", lines);
    }
}
