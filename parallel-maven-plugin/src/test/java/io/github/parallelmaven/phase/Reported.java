package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing.Word;

/** What tests of whole runs look for in a report. */
final class Reported {

    private Reported() {}

    static Word word(Report report, GateId gate) {
        return result(report, gate).standing().word();
    }

    static GateResult result(Report report, GateId gate) {
        return report.gates().stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow(() -> new AssertionError(gate + " is not shown"));
    }

    static PerfEvidence perf(Report report) {
        return report.perf().get(0);
    }
}
