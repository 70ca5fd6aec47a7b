package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Standing.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedGainTest {

    private static final PerfThresholds ASKED = PerfThresholds.defaults();

    private static Report report(PerfCase trial) {
        PerfEvidence now = new PerfCase().asItIs().build();
        PerfEvidence then = trial.build();
        List<GateResult> gates = Gates.perf().stream()
                .map(gate -> new GateResult(gate.id(), new Standing(gate.judge(now), gate.judge(then))))
                .toList();
        return new Report(
                "apply",
                "2026-11-30T05:00:00Z",
                "org.example:suite:1",
                new MachineClass(2, 8, "Linux", 17),
                gates,
                List.of(),
                List.of(),
                List.of(),
                List.of(then),
                ChangeSet.empty(),
                List.of(),
                List.of(),
                true,
                "",
                "mvn verify");
    }

    /** 28.1 s one after another, about 18 s in parallel. */
    private static PerfCase third() {
        PerfCase perf = new PerfCase();
        perf.parallel = List.of(
                Runs.candidate(3, 18.0),
                Runs.shuffle(4, 18.1, 11, "a.D", "a.C", "a.B", "a.A"),
                Runs.shuffle(5, 18.2, 12, "a.B", "a.A", "a.D", "a.C"),
                Runs.shuffle(6, 18.3, 13, "a.C", "a.D", "a.A", "a.B"),
                Runs.plain(7, 18.4));
        return perf;
    }

    private static Word word(Report report) {
        return report.gates().stream()
                .filter(result -> result.gate() == GateId.IMPROVEMENT)
                .map(result -> result.standing().word())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGainBelowWhatWasAskedForIsMetByThePinThatIsWrittenWithIt() {
        Report report = report(third());
        PinnedGain pinned = PinnedGain.of(report, ASKED.withMinImprovement(0.25));

        assertThat(word(report)).isEqualTo(Word.FAILED);
        assertThat(word(pinned.report())).isEqualTo(Word.PENDING);
        assertThat(word(pinned.report().asWritten())).isEqualTo(Word.PASSED);
        assertThat(pinned.line()).contains("asked for 50%", "35.", "from now on 4.1 asks for 25%");
        assertThat(pinned.report().gates()).hasSameSizeAs(report.gates());
    }

    @Test
    void withoutAPinItStaysAsItWasJudged() {
        Report report = report(third());

        assertThat(PinnedGain.of(report, ASKED)).isEqualTo(new PinnedGain(report, ""));
    }

    @Test
    void ofAGateThatIsMetThereIsNothingToSay() {
        Report report = report(new PerfCase());

        assertThat(PinnedGain.of(report, ASKED.withMinImprovement(0.25))).isEqualTo(new PinnedGain(report, ""));
    }
}
