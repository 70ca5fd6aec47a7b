package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.FixtureConflicts;
import io.github.parallelmaven.run.tune.SearchPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * One test after another under added JVM flags: what is left to choose where nothing parallel is proven to gain more. Nothing
 * overlaps in it, so that there is no order to shuffle and nothing to isolate.
 */
final class FlagsAlone {

    /** Sequential runs without the flags: what one of them alone was faster than may have been slow by chance. */
    private static final int BASELINES = 2;

    private final PerfPhase perf;
    private final PlainBuild plainBuild;
    private final Settings settings;
    private final Console console;

    FlagsAlone(PerfPhase perf, PlainBuild plainBuild, Settings settings, Console console) {
        this.perf = perf;
        this.plainBuild = plainBuild;
        this.settings = settings;
        this.console = console;
    }

    /**
     * Measures it where no run tells its time yet, in the copy without any setting of ours. What speaks against it is told to
     * the user.
     *
     * @return the configuration to prove; empty where it gains too little, or its proof cannot be paid
     */
    Optional<RunConfiguration> choose(SearchPolicy.Proposal alone) {
        if (!isProven(alone)) {
            return Optional.empty();
        }
        return known(alone.configuration())
                .or(() -> measured(alone))
                .filter(this::gains)
                .filter(this::isPaid)
                .filter(this::gainsOnceMore)
                .map(TestRun::configuration);
    }

    private Optional<TestRun> known(RunConfiguration configuration) {
        return perf.sequential().stream()
                .filter(run -> run.configuration().equals(configuration) && run.isComplete())
                .filter(run -> perf.compare(run).isSame())
                .min(Comparator.comparingDouble(TestRun::seconds));
    }

    private Optional<TestRun> measured(SearchPolicy.Proposal alone) {
        String label = alone.configuration().label();
        if (perf.left() < 1) {
            perf.decline("%s: not measured, since a run may cost one sequential run and %.1f are left"
                    .formatted(label, perf.left()));
            return Optional.empty();
        }
        if (!alone.couldBeat(secondsToBeat())) {
            perf.decline("%s: not measured, since it promises too little: at most %.2f s would count"
                    .formatted(label, secondsToBeat()));
            return Optional.empty();
        }
        TestRun run = perf.tryAlone(alone);
        if (!run.isComplete()) {
            perf.decline(label + ": the run broke off");
            return Optional.empty();
        }
        Comparison comparison = perf.compare(run);
        if (!comparison.isSame()) {
            perf.decline(label + ": the flags change results, first of "
                    + comparison.differences().stream()
                            .findFirst()
                            .map(difference -> difference.test().label())
                            .orElse("all tests"));
            return Optional.empty();
        }
        perf.addSequential(run);
        return Optional.of(run);
    }

    private boolean gains(TestRun run) {
        boolean gains = run.seconds() <= secondsToBeat();
        if (!gains) {
            perf.decline("%s: %.2f s, and at most %.2f s would count"
                    .formatted(run.configuration().label(), run.seconds(), secondsToBeat()));
        }
        return gains;
    }

    private double secondsToBeat() {
        double fastest = withoutFlags().min().orElseThrow();
        return fastest * (1 - settings.thresholds().minGainToApply());
    }

    private DoubleStream withoutFlags() {
        return perf.sequential().stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().isEmpty())
                .mapToDouble(TestRun::seconds);
    }

    /** What its proof will cost, in sequential runs; 0 where no run has told yet that it gains. */
    double reserve(SearchPolicy.Proposal alone) {
        return Optional.of(alone.configuration())
                .filter(any -> isProven(alone))
                .flatMap(this::known)
                .filter(run -> run.seconds() <= secondsToBeat())
                .map(this::proofCost)
                .orElse(0.0);
    }

    private boolean isProven(SearchPolicy.Proposal alone) {
        return alone.configuration().isFlagsAlone() && perf.provesPlainly();
    }

    private double proofCost(TestRun run) {
        int commands = commands() - byCommand(run.configuration()).size();
        return missingBaselines() + (commands + 1) * perf.cost(run.seconds());
    }

    private boolean isPaid(TestRun run) {
        double proof = proofCost(run);
        boolean paid = proof <= perf.left();
        if (!paid) {
            perf.decline("%s: %.2f s, but its proof costs %.1f sequential runs and %.1f are left"
                    .formatted(run.configuration().label(), run.seconds(), proof, perf.left()));
        }
        return paid;
    }

    private long missingBaselines() {
        return Math.max(0, BASELINES - withoutFlags().count());
    }

    /** Also over the sequential runs that were missing. */
    private boolean gainsOnceMore(TestRun run) {
        for (long missing = missingBaselines(); missing > 0; missing--) {
            TestRun again = perf.baselineAgain();
            if (!again.isComplete()) {
                perf.decline(run.configuration().label() + ": a second sequential run broke off");
                return false;
            }
            perf.addSequential(again);
        }
        if (!gains(run)) {
            return false;
        }
        double before = withoutFlags().min().orElseThrow();
        console.say("Chosen: %s: %.2f s instead of %.2f s (%.0f%% less), and nothing parallel is proven to gain more"
                .formatted(run.configuration().label(), run.seconds(), before, 100 * (1 - run.seconds() / before)));
        return true;
    }

    /** The runs by the sequential command: there is no order to shuffle, so these are made again where more is asked for. */
    private int commands() {
        return settings.mode() == Settings.Mode.THOROUGH ? perf.shuffles() : 1;
    }

    /** Those that another configuration with these flags needed: whatever else it changed is off in them. */
    private List<TestRun> byCommand(RunConfiguration configuration) {
        return perf.sequential().stream()
                .filter(run -> run.kind() == RunKind.FALLBACK && run.isComplete())
                .filter(run -> run.configuration().equals(configuration)
                        && perf.compare(run).isSame())
                .toList();
    }

    /**
     * Proves it in the changed copy: by the sequential command and by a plain run, which both have the flags.
     *
     * @return what the last run shows of what tests hold at the same time
     */
    Recording prove(RunConfiguration chosen) {
        List<TestRun> made = byCommand(chosen);
        made.forEach(perf.proofRuns()::add);
        for (int i = made.size(); i < commands(); i++) {
            TestRun run = perf.byCommand(chosen);
            perf.proofRuns().add(run);
            if (!run.isComplete()) {
                return FixtureConflicts.of(run);
            }
        }
        TestRun plain = plainBuild.run(chosen);
        perf.proofRuns().add(plain);
        return FixtureConflicts.of(plain);
    }
}
