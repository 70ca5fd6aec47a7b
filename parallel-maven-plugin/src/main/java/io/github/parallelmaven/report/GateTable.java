package io.github.parallelmaven.report;

import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The table of sixteen gates for the terminal: a line a gate, below it what is not passed and why, the times, the
 * residual risk, and as the last line the exact next command, where there is something to do. At most 120 wide, and readable without colour.
 */
public final class GateTable {

    private static final String ROW = "%-4s %-25s %-14s %8s  %-14s  %s";
    private static final int TEXT_WIDTH = Wrap.WIDTH - 4 - 1 - 25 - 1 - 14 - 1 - 8 - 2 - 14 - 2;

    /** More than a reviewer reads one by one. */
    private static final int MANY_TAGS = 50;

    private final Report report;
    private final UnaryOperator<String> commands;

    /**
     * @param commands puts the commands in a text into the form that can be called; lines are broken after that
     */
    public GateTable(Report report, UnaryOperator<String> commands) {
        this.report = report;
        this.commands = commands;
    }

    /** The lines to print, without line ends. */
    public List<String> lines() {
        return lines(false);
    }

    /** The same after apply has written: what was pending is met, and its diagnosis no longer true. */
    public List<String> linesOfWritten() {
        return lines(true);
    }

    private List<String> lines(boolean written) {
        List<String> lines = new ArrayList<>();
        lines.add(row("Gate", "", "Verdict", "Examined", "Now", "With all changes"));
        Map<GateId, Standing> standings = new EnumMap<>(GateId.class);
        report.gates().forEach(result -> standings.put(result.gate(), result.standing()));
        for (GateId gate : GateId.values()) {
            if (standings.containsKey(gate)) {
                lines.add(row(gate, standings.get(gate)));
            } else if (hasAllPhases(report)) {
                lines.add(row(gate.number(), gate.title(), "NOT JUDGED", "0", "", VerdictText.NOT_REACHED));
            }
        }
        if (written) {
            met(lines);
        }
        report.gates().stream()
                .filter(result -> !written || result.standing().word() != Standing.Word.PENDING)
                .forEach(result -> diagnosis(result, lines));
        lines.addAll(PerfLines.of(report));
        lines.addAll(closing());
        return lines.stream().map(String::stripTrailing).toList();
    }

    static boolean hasAllPhases(Report report) {
        return report.goal().equals("validate") || report.goal().equals("apply");
    }

    private static String row(GateId gate, Standing standing) {
        return row(
                gate.number(),
                gate.title(),
                standing.word().text(),
                String.valueOf(standing.trial().examined()),
                VerdictText.word(standing.now()),
                VerdictText.shortText(standing.trial()));
    }

    private static String row(String number, String title, String word, String examined, String now, String text) {
        return String.format(ROW, number, title, word, examined, now, Wrap.crop(text, TEXT_WIDTH));
    }

    /** A failed gate that kept nothing from being written must not read as if it had. */
    private void met(List<String> lines) {
        named("Met by what was written: ", Standing.Word.PENDING, lines);
        named("Not met, and no reason not to write: ", Standing.Word.FAILED, lines);
    }

    private void named(String what, Standing.Word word, List<String> lines) {
        String numbers = numbers(word);
        if (!numbers.isEmpty()) {
            lines.add("");
            lines.addAll(Wrap.behind(what, numbers));
        }
    }

    private String numbers(Standing.Word word) {
        return report.gates().stream()
                .filter(result -> result.standing().word() == word)
                .map(result -> result.gate().number())
                .collect(Collectors.joining(", "));
    }

    private void diagnosis(GateResult result, List<String> lines) {
        Standing standing = result.standing();
        switch (standing.word()) {
            case PASSED, NOT_APPLICABLE -> {}
            case PENDING -> describe(result, ", met with all changes", standing.now(), lines);
            case FAILED, WARNED, NOT_JUDGED -> describe(result, "", standing.trial(), lines);
        }
    }

    private void describe(GateResult result, String addition, Verdict verdict, List<String> lines) {
        lines.add("");
        lines.add(result.gate().number() + " " + result.gate().title() + ": "
                + result.standing().word().text() + addition);
        if (verdict instanceof Verdict.NotJudged unjudged) {
            lines.addAll(Wrap.behind("  reason:   ", text(unjudged.reason())));
        }
        VerdictText.diagnosis(verdict)
                .ifPresent(diagnosis -> parts(diagnosis, VerdictText.nextStep(report, result, diagnosis), lines));
    }

    private void parts(Diagnosis diagnosis, String nextStep, List<String> lines) {
        lines.addAll(Wrap.behind("  expected: ", text(diagnosis.expected())));
        lines.addAll(Wrap.behind("  found:    ", text(diagnosis.found())));
        String prefix = "  where:    ";
        for (String place : diagnosis.where()) {
            lines.addAll(Wrap.behind(prefix, text(place)));
            prefix = "            ";
        }
        lines.addAll(Wrap.behind("  next:     ", commands.apply(nextStep)));
    }

    /** Why apply writes nothing; empty where it writes, or where the goal does not judge all that it needs. */
    static Optional<String> nothingWritten(Report report) {
        if (!hasAllPhases(report) || report.mayApply() || report.whyNotApply().isEmpty()) {
            return Optional.empty();
        }
        String verb = report.goal().equals("apply") ? "was" : "would be";
        return Optional.of("Nothing " + verb + " written: " + Masking.text(report.whyNotApply()));
    }

    /** How many edits of each kind. */
    public static String edits(ChangeSet changes) {
        return Count.of(changes.count(ChangeGroup.BUILD), "build edit") + ", "
                + Count.of(changes.count(ChangeGroup.ISOLATION), "isolation edit") + ", "
                + Count.of(changes.count(ChangeGroup.TAGS), "tag edit");
    }

    /** What a reviewer would get to read, before it is written; many tags can be few. */
    private Optional<String> toBeWritten() {
        ChangeSet changes = report.changes();
        if (changes.isEmpty() || !VerdictText.leadsToApply(report)) {
            return Optional.empty();
        }
        String fewer = changes.count(ChangeGroup.TAGS) > MANY_TAGS
                ? "; `mvn parallel:apply -Dparallel.categorize.style=exceptions` tags only what is not `unit`"
                : "";
        return Optional.of(
                "It would write: " + Count.of(changes.files().size(), "file") + ", " + edits(changes) + fewer);
    }

    /** A build that is green for want of evidence must not look like one that has some. */
    private Optional<String> unjudged() {
        String numbers = numbers(Standing.Word.NOT_JUDGED);
        return numbers.isEmpty() || !report.unmet().isEmpty()
                ? Optional.empty()
                : Optional.of("Not judged: " + numbers + ". This fails no build, and says nothing for them");
    }

    private List<String> closing() {
        List<String> lines = new ArrayList<>(List.of(""));
        report.declined().forEach(reason -> lines.addAll(Wrap.behind("Declined: ", text(reason))));
        nothingWritten(report).ifPresent(line -> lines.addAll(Wrap.behind("", commands.apply(line))));
        toBeWritten().ifPresent(line -> lines.addAll(Wrap.behind("", commands.apply(line))));
        unjudged().ifPresent(line -> lines.addAll(Wrap.behind("", line)));
        boolean saidBelow = report.goal().equals("apply") && report.mayApply();
        if (!saidBelow && !report.nextCommand().isEmpty()) {
            lines.add("Next:");
            lines.add(text(report.nextCommand()));
        }
        return lines;
    }

    private String text(String raw) {
        return commands.apply(Masking.text(raw));
    }
}
