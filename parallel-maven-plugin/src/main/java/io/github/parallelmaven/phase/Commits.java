package io.github.parallelmaven.phase;

import io.github.parallelmaven.git.GitRefused;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.report.Masking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code parallel.commit=true}: one commit a gate on the user's branch for what {@code apply} writes, and what failed on a
 * branch beside it.
 */
public final class Commits {

    /** Where failed attempts are kept. */
    public static final String ATTEMPTS = "parallel/attempts";

    private final CommitScope scope;
    private final CommitConditions conditions;

    private Commits(CommitScope scope, CommitConditions conditions) {
        this.scope = scope;
        this.conditions = conditions;
    }

    /**
     * What came of it.
     *
     * @param ids short ids of commits, by their gates
     * @param lines what to tell the user
     * @param refusal why the rest was not committed, and what to do; empty when all was
     */
    public record Made(SortedMap<GateId, String> ids, List<String> lines, String refusal) {

        public Made {
            ids = new TreeMap<>(ids);
            lines = List.copyOf(lines);
        }

        Made and(Made later) {
            SortedMap<GateId, String> all = new TreeMap<>(ids);
            all.putAll(later.ids);
            return new Made(
                    all, Stream.concat(lines.stream(), later.lines.stream()).toList(), refusal + later.refusal);
        }

        /** Nothing was to be committed. */
        public static Made nothing() {
            return refused(new TreeMap<>(), "");
        }

        static Made refused(SortedMap<GateId, String> ids, String refusal) {
            return new Made(ids, List.of(), refusal);
        }
    }

    /**
     * Makes sure that commits can be made, before anything is measured.
     *
     * @throws SuiteProblem saying what is in the way, where, and what to do
     */
    public static Commits ready(CommitScope scope) {
        CommitConditions conditions = CommitConditions.in(scope);
        conditions.require();
        return new Commits(scope, conditions);
    }

    /**
     * Plans the commits of what is about to be written. Minutes have passed: all conditions are asked again.
     *
     * @param pinned the reasons of edits that pin a version
     * @throws SuiteProblem when commits can no longer be made; nothing is written then
     * @throws IOException when the certificate cannot be read
     */
    public CommitPlan plan(Path output, Report report, Set<String> pinned) throws IOException {
        conditions.require();
        return CommitPlan.of(scope.root(), Applied.changes(scope.root(), output, report), pinned);
    }

    /**
     * Commits what was written, gate by gate. A gate that is not met all the same, such as that of category times, is kept as
     * a failed attempt. No file of the user's is written.
     *
     * @param report as written
     */
    public Made make(Path output, CommitPlan plan, Report report) {
        List<GateResult> failed = failed(report);
        List<GateResult> met =
                report.gates().stream().filter(gate -> !failed.contains(gate)).toList();
        Made made;
        try {
            made = new GateCommits(scope.root(), conditions.repository()).make(plan, met);
        } catch (GitRefused e) {
            // Such as a repository that somebody has moved while we measured.
            return Made.refused(
                    new TreeMap<>(),
                    "Nothing was committed: " + Masking.text(e.getMessage()) + ". Your files are as"
                            + " apply wrote them. Next: mend that, then commit what `git status` shows yourself.");
        }
        return failed.isEmpty() || !made.refusal().isEmpty()
                ? made
                : made.and(attempt(output).keep(report, failed));
    }

    /** Keeps the findings of an {@code apply} that wrote nothing, with the patch of what it tried. */
    public Made keepAttempt(Path output, Report report) {
        List<GateResult> failed = failed(report);
        return attempt(output).keep(report, failed.isEmpty() ? gain(report) : failed);
    }

    private Attempt attempt(Path output) {
        return new Attempt(output, conditions.repository());
    }

    private static List<GateResult> failed(Report report) {
        return report.gates().stream()
                .filter(gate -> gate.standing().word() == Standing.Word.FAILED)
                .toList();
    }

    /** The gate that asks for the gain, where no gate failed. */
    private static List<GateResult> gain(Report report) {
        List<GateResult> all = report.gates();
        return Stream.concat(
                        all.stream().filter(gate -> gate.gate() == GateId.IMPROVEMENT),
                        all.stream().skip(Math.max(0, all.size() - 1)))
                .limit(1)
                .toList();
    }
}
