package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gate 3.1: every hazard that can meet in the chosen configuration is isolated, fixed, or suppressed with a reason.
 * Examines test classes, with all they reach.
 */
final class NoUnguardedSharedStateGate implements Gate<SafetyEvidence> {

    @Override
    public GateId id() {
        return GateId.NO_UNGUARDED_SHARED_STATE;
    }

    @Override
    public Verdict judge(SafetyEvidence evidence) {
        List<Finding> open = evidence.findings().stream()
                .filter(finding -> !finding.isHarmless() || isSuppressedWithoutReason(finding))
                .toList();
        if (!open.isEmpty()) {
            return new Verdict.Failed(evidence.classesAnalysed(), diagnosis(evidence, open));
        }
        if (evidence.classesAnalysed() == 0) {
            return new Verdict.NotJudged("no test class was analysed", false);
        }
        return evidence.mended().isEmpty()
                ? new Verdict.Passed(evidence.classesAnalysed(), summary(evidence))
                : new Verdict.Warned(evidence.classesAnalysed(), mended(evidence));
    }

    private static String summary(SafetyEvidence evidence) {
        long known = evidence.findings().stream()
                .filter(finding -> finding.remedy() instanceof Remedy.Baselined)
                .count();
        long fixed = evidence.findings().stream()
                .filter(NoUnguardedSharedStateGate::isFixed)
                .count();
        String found = Count.of(evidence.findings().size(), "finding") + (fixed == 0 ? "" : ", " + fixed + " fixed");
        if (known > 0) {
            return found + ", none open but " + known + " of the baseline";
        }
        return found + (evidence.chosen().isParallel() ? ", none of them open" : ", none open one after another");
    }

    /** Whether an edit has made it harmless, or an annotation that does more than lock. */
    private static boolean isFixed(Finding finding) {
        return finding.guarded()
                && (finding.remedy() instanceof Remedy.Fix
                        || finding.remedy() instanceof Remedy.ResourceLock lock
                                && !lock.through().isEmpty());
    }

    /** Left in, they would let the same hazard in again unseen. */
    private static Diagnosis mended(SafetyEvidence evidence) {
        return new Diagnosis(
                "a baseline of nothing but open hazards",
                Count.of(evidence.mended().size(), "known hazard") + " not there any more",
                Places.firstTen(evidence.mended()),
                "`mvn parallel:thread-safety -Dparallel.thread-safety.baseline=write` takes them out");
    }

    private static boolean isSuppressedWithoutReason(Finding finding) {
        return !finding.guarded()
                && finding.remedy() instanceof Remedy.Suppressed suppressed
                && suppressed.reason().isBlank();
    }

    private static Diagnosis diagnosis(SafetyEvidence evidence, List<Finding> open) {
        long classes = open.stream().map(Finding::testClass).distinct().count();
        return new Diagnosis(
                "every hazard of " + evidence.chosen().label() + " isolated, fixed, or suppressed with a reason",
                Count.of(open.size(), "open finding") + " in " + Count.of((int) classes, "test class"),
                Places.firstTen(places(open)),
                nextStep(open));
    }

    /** One line a class and shared thing: where it is first touched, and how often more. */
    private static List<String> places(List<Finding> open) {
        Map<String, List<Finding>> byClass = open.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.testClass() + " " + finding.subject(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byClass.values().stream()
                .map(same -> place(same.get(0))
                        + (same.size() > 1 ? ", and " + Count.of(same.size() - 1, "more place") : ""))
                .toList();
    }

    private static String place(Finding finding) {
        String annotation = finding.remedy().annotation();
        return finding.location() + ": " + finding.rule() + " " + finding.subject() + ", reached by "
                + finding.testClass() + (annotation.isEmpty() ? "" : ", lacks " + annotation);
    }

    private static String nextStep(List<Finding> open) {
        if (open.stream().anyMatch(NoUnguardedSharedStateGate::isSuppressedWithoutReason)) {
            return "give each suppression in .mvn/parallel/suppressions.json a reason, then `mvn parallel:thread-safety`";
        }
        for (Finding finding : open) {
            if (finding.remedy() instanceof Remedy.ManualFix fix) {
                return fix.advice()
                        + ", or suppress it with a reason in .mvn/parallel/suppressions.json,"
                        + " then `mvn parallel:thread-safety`";
            }
        }
        return open.stream().anyMatch(finding -> finding.remedy() instanceof Remedy.SerialExecution)
                ? "`mvn parallel:apply`"
                : "`mvn parallel:thread-safety -Dparallel.apply=true`";
    }
}
