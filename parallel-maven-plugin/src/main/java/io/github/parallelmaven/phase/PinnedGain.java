package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;

/**
 * A report once its pins are written, too: gate 4.1 asks for the pin from then on. Until then it was held against what is asked
 * of a project without one, and a gain that is real, but smaller, would still read as a failure beside a green build.
 *
 * @param report with gate 4.1 judged by the pin
 * @param line what a reader of that gate should know; empty where the pin changes nothing
 */
public record PinnedGain(Report report, String line) {

    /** @param written what is asked for once the pins are there */
    static PinnedGain of(Report report, PerfThresholds written) {
        return report.perf().stream()
                .filter(perf -> isMissed(report))
                .map(perf -> improvement(perf.withThresholds(written)))
                .filter(Verdict::isMet)
                .map(verdict -> new PinnedGain(judged(report, verdict), line(report, written)))
                .findFirst()
                .orElseGet(() -> new PinnedGain(report, ""));
    }

    private static boolean isMissed(Report report) {
        return report.gates().stream()
                .anyMatch(result ->
                        result.gate() == GateId.IMPROVEMENT && result.standing().trial() instanceof Verdict.Failed);
    }

    private static Verdict improvement(PerfEvidence perf) {
        return Gates.perf().stream()
                .filter(gate -> gate.id() == GateId.IMPROVEMENT)
                .findFirst()
                .orElseThrow()
                .judge(perf);
    }

    private static Report judged(Report report, Verdict verdict) {
        return report.withGates(report.gates().stream()
                .map(result -> result.gate() == GateId.IMPROVEMENT
                        ? new GateResult(
                                result.gate(), new Standing(result.standing().now(), verdict), result.commit())
                        : result)
                .toList());
    }

    private static String line(Report report, PerfThresholds written) {
        PerfEvidence perf = report.perf().get(0);
        return "Gate 4.1 asked for %.0f%% less time. What is gained, %.1f%%, is real, so it is certified and pinned: from now on 4.1 asks for %.0f%%"
                .formatted(
                        100 * perf.thresholds().minImprovement(),
                        100 * perf.improvement(),
                        100 * written.minImprovement());
    }
}
