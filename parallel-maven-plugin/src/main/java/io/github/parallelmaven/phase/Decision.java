package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may follow from the gates.
 *
 * @param mayApply whether {@code apply} may write
 * @param mayCertify whether a certificate may be issued
 * @param whyNotApply the reason when it may not write, or empty
 * @param nextCommand the exact next command
 */
record Decision(boolean mayApply, boolean mayCertify, String whyNotApply, String nextCommand) {

    /** The phase goal of a gate, with an option that every goal takes. */
    private static final Pattern WITH_PREFIX = Pattern.compile("^\\S+( -Dparallel\\.categorize\\.prefix=.*)$");

    private static final String NOTHING_FOUND =
            "no parallel configuration that gains enough was proven; what was declined says why";
    private static final String NOTHING_TRIED = "no parallel configuration may be tried; what was declined says why";
    private static final String SKIP = "skipITs";

    /** How tests that fail before any change are left out by name. */
    static final String LEAVE_OUT = "parallel.perf.allowBaselineFailures=true";

    /**
     * @param gates the results of every judged phase, also of those that the goal does not show
     * @param unchanged whether nothing is proposed: then no gain is asked for
     */
    static Decision of(WorkerTask task, List<GateResult> gates, List<PerfEvidence> perf, boolean unchanged) {
        Optional<String> objection = objection(gates, perf, task.settings(), unchanged);
        boolean proven = objection.isEmpty() && task.settings().mode() != Settings.Mode.QUICK;
        return new Decision(
                objection.isEmpty(),
                proven && inEffect(perf) && !(unchanged && isCertified(perf)),
                objection.orElse(""),
                next(task, gates, perf, objection.isEmpty()));
    }

    private static boolean isCertified(List<PerfEvidence> perf) {
        return perf.stream().allMatch(evidence -> evidence.certificate().valid());
    }

    private static boolean inEffect(List<PerfEvidence> perf) {
        return !perf.isEmpty()
                && perf.stream()
                        .allMatch(evidence -> evidence.chosen()
                                .choice()
                                .equals(evidence.effective().choice()));
    }

    /** Why nothing may be written. */
    private static Optional<String> objection(
            List<GateResult> gates, List<PerfEvidence> perf, Settings settings, boolean unchanged) {
        List<GateResult> unmet = gates.stream()
                .filter(Decision::isRequired)
                .filter(gate -> !gate.standing().trial().isMet())
                .toList();
        Optional<GateResult> failed = unmet.stream()
                .filter(gate -> gate.standing().trial() instanceof Verdict.Failed)
                .findFirst();
        if (failed.isPresent()) {
            return failed.map(gate -> failingTests(gate, perf).orElseGet(() -> notMet(gate)));
        }
        Optional<PerfEvidence> sequential =
                perf.stream().filter(evidence -> !evidence.chosen().isChoice()).findFirst();
        if (sequential.isPresent()) {
            return sequential.map(evidence -> evidence.isUntried()
                    ? NOTHING_TRIED
                    : NOTHING_FOUND + flagsAlone(evidence, settings.thresholds().minGainToApply()));
        }
        if (!unmet.isEmpty()) {
            return Optional.of(
                    settings.mode() == Settings.Mode.QUICK
                            ? "so few runs prove nothing; `mvn parallel:apply` makes those that are missing"
                            : withoutIntegrationTests(perf)
                                    .or(() -> slow(perf, settings))
                                    .orElseGet(() -> notMet(unmet.get(0))));
        }
        if (perf.isEmpty()) {
            return Optional.of("phase 4 was not judged");
        }
        if (!inEffect(perf)) {
            return Optional.of("the settings that the changes leave in effect are not the chosen ones: "
                    + perf.get(0).effective().label() + " instead of "
                    + perf.get(0).chosen().label() + "; something overrides them, such as -D or a parent POM");
        }
        return unchanged
                ? Optional.empty()
                : noGain(perf.get(0), settings.thresholds().minGainToApply());
    }

    private static String notMet(GateResult gate) {
        return "gate " + gate.gate().number() + " (" + gate.gate().title() + ") is not met in the trial";
    }

    /** Why gate 4.2 could not be met: it had nothing to hold parallel runs against. */
    private static Optional<String> failingTests(GateResult gate, List<PerfEvidence> perf) {
        return perf.stream()
                .filter(evidence -> gate.gate() == GateId.SAME_RESULTS && isStopped(evidence))
                .map(evidence -> failing(evidence) + "; repair what fails, or leave it out by name: -D" + LEAVE_OUT)
                .findFirst();
    }

    private static boolean isStopped(PerfEvidence evidence) {
        return evidence.stoppedByFailures() || evidence.integration().status() == Status.FAILING;
    }

    private static String failing(PerfEvidence evidence) {
        return evidence.stoppedByFailures()
                ? Count.of(evidence.failingSequentially().size(), "failing test") + " in the sequential run"
                : "integration tests fail before any change";
    }

    /** Why nothing was proven: integration tests had nothing that they could be held against. */
    private static Optional<String> withoutIntegrationTests(List<PerfEvidence> perf) {
        return perf.stream()
                .map(PerfEvidence::integration)
                .filter(integration -> integration.status() == Status.UNKNOWN)
                .map(integration -> "integration tests: " + integration.reason()
                        + "; make it green, or leave integration tests out: -D" + SKIP)
                .findFirst();
    }

    /** Why a proof was given up: a run of it was so slow that nothing would be written. */
    private static Optional<String> slow(List<PerfEvidence> perf, Settings settings) {
        return perf.stream()
                .filter(evidence -> !evidence.timed().isEmpty())
                .findFirst()
                .flatMap(evidence -> noGain(evidence, settings.thresholds().minGainToApply()));
    }

    private static boolean isRequired(GateResult gate) {
        return gate.gate().phase() != Phase.PERF || gate.gate() == GateId.SAME_RESULTS;
    }

    /** The slowest counted run must beat both the fastest sequential one and the project as it is. */
    private static Optional<String> noGain(PerfEvidence evidence, double minGain) {
        if (evidence.timed().isEmpty()) {
            return Optional.of(NOTHING_FOUND);
        }
        double fastest = Math.min(evidence.fastestSequential(), evidence.fastestAsItIs());
        return RealGain.over(fastest, minGain, evidence.timed())
                .objection()
                .map(why -> why + flagsAlone(evidence, minGain));
    }

    /** Worth knowing where running in parallel adds too little to it. */
    private static String flagsAlone(PerfEvidence evidence, double minGain) {
        double without = evidence.fastestWithoutFlags();
        if (evidence.chosen().isFlagsAlone()) {
            return "";
        }
        return evidence.sequential().stream()
                .filter(TestRun::isComplete)
                .filter(run -> !run.configuration().jvmFlags().isEmpty())
                .filter(run -> run.seconds() <= without * (1 - minGain))
                .min(Comparator.comparingDouble(TestRun::seconds))
                .map(run -> "; one test after another with argLine %s took %.2f s instead of %.2f s"
                        .formatted(String.join(" ", run.configuration().jvmFlags()), run.seconds(), without))
                .orElse("");
    }

    /** After quick, which proves nothing: a configuration won, and no gate that apply needs has failed. */
    private static boolean isPromising(Settings settings, List<GateResult> gates, List<PerfEvidence> perf) {
        return settings.mode() == Settings.Mode.QUICK
                && perf.stream().anyMatch(evidence -> evidence.chosen().isChoice())
                && gates.stream()
                        .filter(Decision::isRequired)
                        .noneMatch(gate -> gate.standing().trial() instanceof Verdict.Failed);
    }

    private static String next(WorkerTask task, List<GateResult> gates, List<PerfEvidence> perf, boolean mayApply) {
        String plugin = "mvn io.github.parallelmaven:parallel-maven-plugin:" + task.pluginVersion() + ":";
        boolean unmet = gates.stream().anyMatch(gate -> gate.standing().failsBuild());
        if (task.goal() == Goal.APPLY && mayApply) {
            return "mvn verify";
        }
        boolean pending = gates.stream()
                .anyMatch(gate -> !gate.standing().now().isMet()
                        && gate.standing().trial().isMet());
        if (unmet && pending && (mayApply || isPromising(task.settings(), gates, perf))) {
            return plugin + "apply";
        }
        if (withoutIntegrationTests(perf).isPresent()) {
            return plugin + task.goal().text() + " -D" + SKIP;
        }
        if (perf.stream().anyMatch(Decision::isStopped)) {
            return plugin + task.goal().text() + " -D" + LEAVE_OUT;
        }
        if (!unmet) {
            return "mvn verify";
        }
        if (!foundNothing(gates, perf, task.settings())) {
            return ofFailedGate(gates, task.goal(), plugin).orElse(plugin + "validate");
        }
        if (perf.stream().allMatch(PerfEvidence::isUntried)) {
            return "mvn verify";
        }
        // The same mode would find the same, and nothing searches further than thorough.
        return switch (task.settings().mode()) {
            case QUICK -> plugin + "apply";
            case STANDARD -> plugin + "apply -Dparallel.perf.mode=thorough";
            case THOROUGH -> "mvn verify";
        };
    }

    /**
     * The first command that the first failed gate names: calling the same goal again would say the same again. With an option
     * that the gate asks for, the goal itself can go on.
     */
    private static Optional<String> ofFailedGate(List<GateResult> gates, Goal goal, String plugin) {
        return gates.stream()
                .filter(Decision::isRequired)
                .map(gate -> gate.standing().trial())
                .filter(Verdict.Failed.class::isInstance)
                .flatMap(verdict -> ((Verdict.Failed) verdict).diagnosis().goal().stream())
                .map(command -> plugin + WITH_PREFIX.matcher(command).replaceFirst(goal.text() + "$1"))
                .findFirst();
    }

    /** Every gate that apply needs is met or waits for runs only, and no configuration gained enough. */
    private static boolean foundNothing(List<GateResult> gates, List<PerfEvidence> perf, Settings settings) {
        return perf.stream()
                        .anyMatch(evidence -> !evidence.chosen().isChoice()
                                || noGain(evidence, settings.thresholds().minGainToApply())
                                        .isPresent())
                && gates.stream()
                        .filter(Decision::isRequired)
                        .noneMatch(gate -> gate.standing().trial() instanceof Verdict.Failed);
    }
}
