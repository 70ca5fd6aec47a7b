package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.Optional;

/** A verdict in words. */
final class VerdictText {

    /** What stands beside a gate without a verdict. */
    static final String NOT_REACHED = "not reached, or skipped by a parameter";

    private VerdictText() {}

    /** Its word in small letters. */
    static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Passed) {
            return "passed";
        }
        if (verdict instanceof Verdict.Failed) {
            return "failed";
        }
        if (verdict instanceof Verdict.Warned) {
            return "warned";
        }
        return verdict instanceof Verdict.NotApplicable ? "not applicable" : "not judged";
    }

    /** What was seen, in a few words. */
    static String shortText(Verdict verdict) {
        if (verdict instanceof Verdict.Passed passed) {
            return Masking.text(passed.summary());
        }
        if (verdict instanceof Verdict.NotApplicable absent) {
            return Masking.text(absent.reason());
        }
        if (verdict instanceof Verdict.NotJudged unjudged) {
            return Masking.text(unjudged.reason());
        }
        return Masking.text(diagnosis(verdict).map(Diagnosis::found).orElse(""));
    }

    /**
     * What to do. Apply, where it is next, meets all that is pending, or that another goal of ours would meet: each gate's own
     * step would be a detour. Where apply
     * would write nothing, to send anyone to it would be a circle.
     */
    static String nextStep(Report report, GateResult result, Diagnosis diagnosis) {
        boolean pending = result.standing().word() == Standing.Word.PENDING;
        if ((pending || diagnosis.isGoalOnly()) && leadsToApply(report)) {
            return Masking.text("`" + report.nextCommand() + "`");
        }
        boolean circle = diagnosis.nextStep().startsWith("`mvn parallel:apply`")
                && !leadsToApply(report)
                && GateTable.nothingWritten(report).isPresent();
        return Masking.text(
                circle ? "it stays so while nothing is written; the last lines say why" : diagnosis.nextStep());
    }

    /** Whether the next thing to do is to let {@code apply} write; not where it has yet to find what gains. */
    static boolean leadsToApply(Report report) {
        boolean nothingFound = !report.perf().isEmpty()
                && report.perf().stream().noneMatch(perf -> perf.chosen().isChoice());
        return report.nextCommand().endsWith(":apply") && !nothingFound;
    }

    static Optional<Diagnosis> diagnosis(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return Optional.of(failed.diagnosis());
        }
        return verdict instanceof Verdict.Warned warned ? Optional.of(warned.diagnosis()) : Optional.empty();
    }
}
