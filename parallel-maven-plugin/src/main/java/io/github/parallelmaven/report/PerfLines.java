package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.ClassPairs;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.IsolationCost;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Baseline, Parallel and Improvement as in the plan; then the lower bound, what gave the gain, the residual risk and
 * what it all cost. A figure that was not measured has no line.
 */
final class PerfLines {

    /** In seconds: less is not to be seen in a run. */
    static final double LEAST_COST = 0.05;

    private static final int MOST_COSTS = 5;

    private PerfLines() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        for (PerfEvidence perf : report.perf()) {
            if (perf.stoppedByFailures()) {
                lines.add("");
                lines.add(
                        "Baseline: none, " + Count.of(perf.failingSequentially().size(), "failing test")
                                + " in the sequential run (gate 4.2)");
            } else if (!perf.sequential().isEmpty()) {
                lines.add("");
                boolean resultsHold = resultsHold(report);
                times(perf, resultsHold, lines);
                bound(perf, resultsHold, lines);
                if (resultsHold) {
                    isolation(perf, lines);
                    whatIfs(perf, lines);
                    gain(perf, lines);
                    risk(perf, lines);
                }
                integration(perf.integration(), lines);
                if (perf.costInBaselines() > 0) {
                    lines.add(cost(perf.costInBaselines()));
                }
            }
        }
        if (report.perf().isEmpty()) {
            costBeforePhase(report).ifPresent(line -> lines.addAll(List.of("", line)));
        }
        return lines;
    }

    private static String cost(double inBaselines) {
        return "Cost: " + Figures.fixed(inBaselines, 1) + " times one sequential run, in all runs made";
    }

    /** What was run, and paid, where a gate of an earlier phase ended the goal. */
    private static Optional<String> costBeforePhase(Report report) {
        return report.runs().stream()
                .filter(run -> run.kind() == RunKind.BASELINE && run.isComplete() && run.seconds() > 0)
                .findFirst()
                .map(baseline -> cost(
                        report.runs().stream().mapToDouble(TestRun::seconds).sum() / baseline.seconds()));
    }

    /** A configuration that changes results has no time, no gain and no residual risk. */
    private static boolean resultsHold(Report report) {
        return report.gates().stream()
                .filter(result -> result.gate() == GateId.SAME_RESULTS)
                .noneMatch(result -> result.standing().word() == Standing.Word.FAILED);
    }

    private static void times(PerfEvidence perf, boolean resultsHold, List<String> lines) {
        lines.add(
                perf.fastestSequential() < 0
                        ? "Baseline: not measured, since the POM has the JVM flags"
                        : "Baseline: " + Figures.fixed(perf.fastestSequential(), 1) + "s" + withFlags(perf));
        String after = perf.chosen().isFlagsAlone() ? "Chosen: " : "Parallel: ";
        if (perf.timed().isEmpty()) {
            lines.add(after + "not measured");
            return;
        }
        if (!resultsHold) {
            lines.add(after + "no time counts, the results differ (gate 4.2)");
            return;
        }
        lines.add(after + Figures.fixed(perf.medianParallel(), 1) + "s, "
                + perf.chosen().label());
        if (perf.fastestSequential() >= 0) {
            lines.add(improvement(perf));
        }
    }

    private static String improvement(PerfEvidence perf) {
        return perf.improvement() < 0
                ? "Improvement: none, " + Figures.fixed(-perf.improvement() * 100, 1) + "% more time"
                : "Improvement: "
                        + Figures.percent(perf.improvement(), perf.thresholds().minImprovement());
    }

    /** The fastest sequential run may be one that has the flags already: then the user's own suite takes longer. */
    private static String withFlags(PerfEvidence perf) {
        double own = perf.fastestWithoutFlags();
        return own > perf.fastestSequential()
                ? ", one test after another with added JVM flags; " + Figures.fixed(own, 1) + "s without them"
                : "";
    }

    private static void bound(PerfEvidence perf, boolean resultsHold, List<String> lines) {
        boolean underFlags = isKnown(perf.bound());
        LowerBound bound = underFlags ? perf.bound() : perf.boundWithoutFlags();
        if (!isKnown(bound)) {
            return;
        }
        // Where nothing is chosen it was measured as the project is, and a candidate with flags may be faster than it.
        boolean plain = !underFlags
                || !perf.chosen().isParallel() && perf.chosen().jvmFlags().isEmpty();
        String line = "Lower bound of this machine" + (plain ? ", measured without added JVM flags" : "") + ": "
                + Figures.fixed(bound.seconds(), 1) + "s, decided by " + bound.decidedBy();
        if (resultsHold && !perf.timed().isEmpty()) {
            double ratio = perf.medianParallel() / bound.seconds();
            line += "; measured is " + Figures.fixed(ratio, 2) + " times it"
                    + (ratio < 1 ? ", so the machine was slower when the bound was measured" : "");
        }
        lines.addAll(Wrap.behind("", line));
        if (bound.underIsolationMicros() > bound.micros()) {
            lines.add("Lower bound with isolation: " + Figures.fixed(bound.underIsolationMicros() / 1e6, 1) + "s");
        }
    }

    /** What is worth mending: most isolations cost nothing that could be seen. */
    private static void isolation(PerfEvidence perf, List<String> lines) {
        List<IsolationCost> costs = perf.simulated().isolationCosts();
        List<IsolationCost> dear = costs.stream()
                .filter(cost -> cost.seconds() >= LEAST_COST)
                .limit(MOST_COSTS)
                .toList();
        if (costs.isEmpty()) {
            return;
        }
        String line = "What isolation costs, simulated, each class by itself: ";
        int rest = costs.size() - dear.size();
        line += dear.stream()
                .map(cost -> Figures.fixed(cost.seconds(), 1) + "s " + cost.testClass() + " (" + cost.how() + ")")
                .collect(Collectors.joining(", "));
        if (dear.isEmpty()) {
            line += "nothing; " + Count.of(rest, "class") + " kept apart";
        } else if (rest > 0) {
            line += ", " + (dear.size() == MOST_COSTS ? "no more than that " : "nothing ") + "for " + rest + " more";
        }
        lines.addAll(Wrap.behind("", line));
        if (!dear.isEmpty()) {
            lines.add("Why: `mvn parallel:explain -Dtest=" + dear.get(0).testClass() + "`");
        }
    }

    private static void whatIfs(PerfEvidence perf, List<String> lines) {
        List<WhatIf> whatIfs = perf.simulated().whatIfs();
        if (!whatIfs.isEmpty()) {
            lines.addAll(Wrap.behind(
                    "",
                    whatIfs.stream()
                            .map(each -> each.what() + " " + Figures.fixed(each.seconds(), 1) + "s")
                            .collect(Collectors.joining(", ", "What if, simulated: ", ""))));
        }
        perf.simulated()
                .medianError()
                .ifPresent(error -> lines.add("Predicted before it was measured: "
                        + Count.of(perf.simulated().predictions().size(), "configuration") + ", "
                        + Figures.fixed(error * 100, 1) + "% off in the median"));
    }

    private static boolean isKnown(LowerBound bound) {
        return bound.cores() >= 1 && bound.micros() > 0;
    }

    private static void gain(PerfEvidence perf, List<String> lines) {
        double before = perf.fastestWithoutFlags();
        if (perf.mode().equals("quick")
                && perf.flagsOnlySeconds() < 0
                && !perf.chosen().jvmFlags().isEmpty()) {
            lines.addAll(Wrap.behind(
                    "",
                    "JVM flags: what they gain alone is measured by apply, which writes workers only where these gain"
                            + " more"));
        }
        if (perf.flagsOnlySeconds() < 0 || perf.timed().isEmpty() || before <= 0) {
            return;
        }
        if (perf.chosen().isFlagsAlone()) {
            lines.add("Gain over " + Figures.fixed(before, 1) + "s: all of it from JVM flags, one test after another");
            return;
        }
        double flags = (before - perf.flagsOnlySeconds()) / before * 100;
        double parallelism = (perf.flagsOnlySeconds() - perf.medianParallel()) / before * 100;
        lines.add("Gain over " + Figures.fixed(before, 1) + "s: " + Figures.fixed(flags, 1) + " points from JVM flags, "
                + Figures.fixed(parallelism, 1) + " points from parallelism");
    }

    /** Their time is beside that of Surefire's tests, in child builds of their own. */
    private static void integration(IntegrationEvidence tests, List<String> lines) {
        if (tests.status() == IntegrationEvidence.Status.LEFT_OUT) {
            lines.add("Integration tests: " + tests.reason());
        }
        if (tests.secondsBefore() < 0) {
            return;
        }
        String after =
                tests.secondsAfter() < 0 ? "" : ", " + Figures.fixed(tests.secondsAfter(), 1) + "s in the plain run";
        lines.add("Integration tests: " + tests.tests() + ", " + Figures.fixed(tests.secondsBefore(), 1)
                + "s before any change" + after);
        forks(tests.tuning(), lines);
    }

    private static void forks(IntegrationTuning tuning, List<String> lines) {
        if (tuning.isProven()) {
            lines.add("Integration tests in forks: " + Figures.fixed(tuning.fastestSequential(), 2) + "s -> "
                    + Figures.fixed(tuning.slowestForked(), 2) + "s (" + Count.of(tuning.forks(), "fork") + ", "
                    + Count.of(tuning.seeds().size(), "shuffle") + " the same), at "
                    + Figures.fixed(tuning.cost(), 1) + " times their sequential time");
        } else if (!tuning.reason().isEmpty()) {
            lines.addAll(Wrap.behind("", "Integration tests stay one after another: " + tuning.reason()));
        }
    }

    private static void risk(PerfEvidence perf, List<String> lines) {
        int clean = perf.cleanRuns();
        if (clean == 0) {
            return;
        }
        ClassPairs pairs = ClassPairs.of(perf.parallel());
        if (pairs.possible() > 0 && perf.chosen().isParallel()) {
            lines.add("Met: " + pairs.count() + " of " + pairs.possible()
                    + " pairs of test classes ran at one moment in some" + " counted run ("
                    + pairs.count() * 100 / pairs.possible() + "%)");
        }
        String share = Figures.fixed(Certificate.residualRisk(clean) * 100, 1);
        lines.addAll(Wrap.behind(
                "Residual risk: ",
                Count.of(clean, "clean run") + (clean == 1 ? " excludes" : " exclude")
                        + ", at 95%, only differences that show in more than " + share + "% of runs"));
    }
}
