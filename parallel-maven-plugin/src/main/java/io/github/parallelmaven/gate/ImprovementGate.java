package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Median;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Gate 4.1: at least {@code parallel.perf.minImprovement} less time than sequential, or within
 * {@code parallel.perf.limitTolerance} of this machine's lower bound, said plainly; otherwise what holds it back is
 * named. The median run is held against the fastest sequential one. Examines timed runs.
 */
final class ImprovementGate implements Gate<PerfEvidence> {

    /** Room for the rounding of binary fractions, far below what a clock tells. */
    private static final double EPSILON = 1e-9;

    @Override
    public GateId id() {
        return GateId.IMPROVEMENT;
    }

    @Override
    public Verdict judge(PerfEvidence evidence) {
        FailingBaseline baseline = FailingBaseline.of(evidence);
        if (baseline.stopped(evidence)) {
            return baseline.notJudged();
        }
        List<TestRun> after = after(evidence);
        if (after.isEmpty() || evidence.fastestSequential() < 0) {
            return withoutTimes(evidence);
        }
        Optional<String> noTime = noTime(evidence, after);
        if (noTime.isPresent()) {
            return new Verdict.NotJudged(noTime.get(), false);
        }
        return timed(
                evidence,
                new Gain(evidence.fastestSequential(), Median.ofSeconds(after).orElseThrow(), after.size()));
    }

    /** Runs of the chosen configuration; for a project that is parallel already, its own. */
    private static List<TestRun> after(PerfEvidence evidence) {
        return evidence.timed().isEmpty() && !evidence.chosen().isChoice() ? evidence.asItIs() : evidence.timed();
    }

    private static Verdict withoutTimes(PerfEvidence evidence) {
        if (evidence.certificate().valid()) {
            return certified(evidence);
        }
        if (evidence.sequential().isEmpty()) {
            return new Verdict.NotJudged("no sequential run was measured", false);
        }
        if (evidence.chosen().isParallel() || evidence.effective().isParallel()) {
            return new Verdict.NotJudged("no timed run of the parallel configuration", false);
        }
        return new Verdict.Failed(
                evidence.sequential().size(),
                new Diagnosis(
                        "at least " + Figure.percentLimit(evidence.thresholds().minImprovement())
                                + " less time than sequential",
                        "the suite runs one after another: " + Figure.seconds(evidence.fastestAsItIs()),
                        HeldBack.by(known(evidence)),
                        next(evidence)));
    }

    private static String next(PerfEvidence evidence) {
        return evidence.chosen().mode() == RunConfiguration.Mode.AS_IS
                ? "`mvn parallel:apply`"
                : FurtherSearch.step(evidence);
    }

    private static Verdict certified(PerfEvidence evidence) {
        PerfEvidence.Certification certificate = evidence.certificate();
        int runs = certificate.shuffles() + certificate.plainRuns();
        double wanted = evidence.thresholds().minImprovement();
        double share = certificate.improvement();
        if (runs == 0) {
            return new Verdict.NotJudged("the certificate names no run", true);
        }
        if (share >= wanted - EPSILON) {
            return new Verdict.Passed(runs, "certified: " + Figure.percent(share) + " less time");
        }
        Diagnosis diagnosis = new Diagnosis(
                "at least " + Figure.percentLimit(wanted) + " less time than sequential",
                "the certificate says " + Figure.percent(share, wanted),
                ".mvn/parallel/certificate.json",
                "`mvn parallel:validate -Dparallel.perf.mode=thorough` measures again");
        return share < evidence.thresholds().minGainToApply()
                ? new Verdict.Warned(runs, diagnosis)
                : new Verdict.Failed(runs, diagnosis);
    }

    /** A run that did not end by itself, or that executed other tests, has no time. */
    private static Optional<String> noTime(PerfEvidence evidence, List<TestRun> after) {
        for (TestRun run : after) {
            if (!run.isComplete()) {
                return Optional.of("run " + run.number() + " did not end by itself: it has no time");
            }
            for (Comparison comparison : evidence.comparisons()) {
                if (comparison.run() == run.number()
                        && !comparison.differences().stream().allMatch(Difference.OutcomeChanged.class::isInstance)) {
                    return Optional.of("run " + run.number() + " executed other tests: it has no time");
                }
            }
        }
        return Optional.empty();
    }

    private static Verdict timed(PerfEvidence evidence, Gain gain) {
        double wanted = evidence.thresholds().minImprovement();
        if (gain.share() >= wanted - EPSILON) {
            return new Verdict.Passed(gain.runs(), gain.describe());
        }
        if (atTheLimit(evidence, gain)) {
            String limit = gain.describe() + "; bound "
                    + Figure.seconds(evidence.bound().seconds());
            return gain.share() >= evidence.thresholds().minGainToApply() - EPSILON
                    ? new Verdict.Passed(gain.runs(), limit)
                    : new Verdict.Warned(gain.runs(), smallGain(evidence, limit));
        }
        return new Verdict.Failed(gain.runs(), heldBack(evidence, gain));
    }

    /** A run below the bound refutes it: the machine was slower when the bound was measured. Slower is never enough. */
    private static boolean atTheLimit(PerfEvidence evidence, Gain gain) {
        LowerBound bound = evidence.bound();
        if (bound.cores() < 1 || bound.micros() <= 0 || gain.share() <= 0) {
            return false;
        }
        boolean refuted = evidence.timed().stream().anyMatch(run -> run.seconds() < bound.seconds());
        double off = gain.after() / bound.seconds() - 1;
        return !refuted && Math.abs(off) <= evidence.thresholds().limitTolerance() + EPSILON;
    }

    private static Diagnosis smallGain(PerfEvidence evidence, String found) {
        return new Diagnosis(
                "a gain of at least "
                        + Figure.percentLimit(evidence.thresholds().minGainToApply()) + " to be worth it",
                found + ": this machine can do no better",
                HeldBack.by(evidence.bound()),
                "shorten what is named here, then `mvn parallel:validate`");
    }

    private static Diagnosis heldBack(PerfEvidence evidence, Gain gain) {
        double wanted = evidence.thresholds().minImprovement();
        String again = "shorten what is named here, or `mvn parallel:validate -Dparallel.perf.mode=thorough`";
        BigDecimal accepted = BigDecimal.valueOf(gain.share()).setScale(2, RoundingMode.FLOOR);
        return new Diagnosis(
                "at least " + Figure.percentLimit(wanted) + " less time than sequential, or within "
                        + Figure.percentLimit(evidence.thresholds().limitTolerance()) + " of the lower bound",
                gain.describe(wanted) + bound(evidence, gain),
                HeldBack.by(known(evidence)),
                accepted.signum() > 0
                        ? again + ", or accept it: `-Dparallel.perf.minImprovement=" + accepted.movePointRight(2) + "`"
                        : again);
    }

    /** Where no run was made under the chosen flags, what holds the suite back without them. */
    private static LowerBound known(PerfEvidence evidence) {
        return evidence.bound().cores() < 1 ? evidence.boundWithoutFlags() : evidence.bound();
    }

    private static String bound(PerfEvidence evidence, Gain gain) {
        LowerBound bound = evidence.bound();
        if (bound.cores() < 1 || bound.micros() <= 0) {
            return "; no lower bound was measured under these JVM flags";
        }
        return "; lower bound " + Figure.seconds(bound.seconds()) + ", "
                + Figure.percent(
                        gain.after() / bound.seconds() - 1,
                        evidence.thresholds().limitTolerance())
                + " above it";
    }
}
