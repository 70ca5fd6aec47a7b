package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.run.tune.SearchPolicy;
import io.github.parallelmaven.run.tune.SearchResult;
import java.util.List;
import java.util.Optional;

/** Phase 4 in the trial: searches, isolates what differs, leaves the settings in the copy, and proves them. */
final class PerfStep {

    /** The share of what is expected of the flags alone that they could take at best: predictions are seldom so far off. */
    private static final double TRUSTED = 0.67;

    private final WorkerTask task;
    private final Build build;
    private final PerfPhase perf;
    private final IntegrationTests integration;
    private final SafetyStep safety;
    private final TrialState state;
    private final Console console;
    private final int cores;
    private final Certification asItIs;
    private final OwnChecks checks;
    private final PlainBuild plain;
    private final Proof proof;
    private final Mending mending;
    private final IntegrationBaseline integrationBaseline;
    private final ChosenSettings settings;
    private final Confirmation confirmation;
    private final FlagsAlone flags;
    private SerialSplit split;
    private RunConfiguration before = RunConfiguration.sequential();
    private RunConfiguration chosen = RunConfiguration.sequential();
    private Optional<Recording> apart = Optional.empty();
    private Optional<QueueOrder> order = Optional.empty();

    PerfStep(
            WorkerTask task,
            Build build,
            PerfPhase perf,
            IntegrationTests integration,
            SafetyStep safety,
            TrialState state,
            Console console,
            int cores,
            Certification asItIs) {
        this.task = task;
        this.build = build;
        this.perf = perf;
        this.integration = integration;
        this.safety = safety;
        this.state = state;
        this.console = console;
        this.cores = cores;
        this.asItIs = asItIs;
        this.checks = new OwnChecks(build, state, console);
        this.plain = new PlainBuild(perf, checks, console);
        this.proof = new Proof(perf, safety, plain, console);
        this.mending = new Mending(perf, safety, console, cores);
        this.integrationBaseline = new IntegrationBaseline(integration, perf, safety, state);
        this.settings = new ChosenSettings(build, integration, safety, state, cores);
        this.flags = new FlagsAlone(perf, plain, task.settings(), console);
        this.confirmation = new Confirmation(task.settings().mode(), asItIs, perf, safety, proof, console);
    }

    /** Makes every run that the mode asks for. */
    void measure(TestRun baseline, Reactor reactor, PomObstacles obstacles) {
        Optional<RunConfiguration> alike = EffectiveConfiguration.of(reactor, cores);
        before = alike.orElseGet(() -> EffectiveConfiguration.other(reactor, RunConfiguration.sequential(), cores));
        split = SerialSplit.of(build, task.original(), task.copy(), baseline, before, safety);
        boolean failing = !baseline.failing().isEmpty();
        if (failing && !task.settings().allowBaselineFailures()) {
            Baselines.sayFailing(baseline, reactor, console);
            return;
        }
        Baselines.sayLeftOut(perf.excluded(), console);
        // Methods that overlap were in no run of ours: such a configuration cannot be confirmed, only replaced; and so
        // is one that is not the same in all modules.
        if (alike.isPresent()
                && confirmation.isEnoughFor(before)
                && reactor.modules().stream().noneMatch(EffectiveConfiguration::overlapsMethods)) {
            confirm();
            return;
        }
        boolean overlaps =
                before.isParallel() || reactor.modules().stream().anyMatch(EffectiveConfiguration::isEnabled);
        if (overlaps) {
            perf.measureAsItIs(before);
        }
        CandidateSearch search =
                new CandidateSearch(task, build, perf, safety, split, obstacles, checks, state, console, cores);
        SearchResult found = search.search(reactor, alike, perf.provesPlainly() ? integration.announced() : "");
        BuildProposal inert = state.proposal().build();
        if (!found.chosen().choice().equals(before.choice())) {
            order = QueuedClasses.order(found.chosen(), build.reactor(), baseline, safety.isolation(), cores);
        }
        Optional<TestRun> candidate = found.chosenRun().filter(run -> beatsItsFlags(run, found, reactor));
        choose(candidate.isPresent() ? found.chosen() : RunConfiguration.sequential());
        candidate.ifPresent(run -> perf.proofRuns().addCandidate(run, search.isAsSearched(chosen)));
        Optional<String> objection = chosen.isParallel()
                ? prove(reactor, inert, found.alone()).or(this::noGain)
                : Optional.of("nothing gains enough");
        if (objection.isPresent() && chosen.isParallel()) {
            objection = proveForks(found, search, reactor, inert, objection.get());
        }
        if (objection.isPresent() && !overlaps) {
            tryFlagsAlone(found.alone(), reactor, inert, objection.get());
        }
        if (chosen.isParallel() && perf.proofRuns().runs().isEmpty()) {
            leaveAsFound(inert);
        }
    }

    private void choose(RunConfiguration configuration) {
        chosen = configuration;
        takeBackWhatIsOfNoUse();
        safety.isolateFor(chosen);
    }

    /**
     * Forks, where threads are given up and forks were measured and gain too: what is shared in one JVM does not concern them.
     *
     * @param objection why the threads are given up
     * @return why forks are given up too; of the threads where forks cannot be proven
     */
    private Optional<String> proveForks(
            SearchResult found, CandidateSearch search, Reactor reactor, BuildProposal inert, String objection) {
        Optional<TestRun> forks = found.others().stream()
                .filter(run -> run.configuration().mode() == Mode.FORKS && chosen.mode() != Mode.FORKS)
                .filter(run -> run.configuration().jvmFlags().equals(chosen.jvmFlags()))
                .filter(run -> run.configuration().serial().equals(split.classes(Mode.FORKS)))
                .filter(run -> search.isAsSearched(run.configuration()) && !perf.gainsTooLittle(run))
                .findFirst()
                .filter(perf::countInstead);
        if (forks.isEmpty()) {
            return Optional.of(objection);
        }
        perf.decline(chosen.label() + ": " + objection);
        state.propose(state.proposal().withBuild(inert));
        choose(forks.get().configuration().choice());
        order = QueuedClasses.order(chosen, build.reactor(), perf.sequential().get(0), safety.isolation(), cores);
        console.say("Chosen instead: %s: %.2f s"
                .formatted(chosen.label(), forks.get().seconds()));
        return prove(reactor, inert, found.alone()).or(this::noGain);
    }

    private void leaveAsFound(BuildProposal inert) {
        state.propose(state.proposal().withBuild(inert));
        choose(RunConfiguration.sequential());
        apart = Optional.of(Recording.none("what was recorded is of a configuration that was given up"));
    }

    private void takeBackWhatIsOfNoUse() {
        if (chosen.mode() != Mode.FORKS) {
            safety.takeBackRepairs();
        }
        if (chosen.order() != Order.LONGEST_FIRST) {
            state.propose(state.proposal().withOrders(List.of()));
        }
    }

    /** Why what is proven would not be written; nothing where it gains, or has no time. */
    private Optional<String> noGain() {
        return RealGain.over(
                        perf.fastestSequential(),
                        task.settings().thresholds().minGainToApply(),
                        perf.proofRuns().timed())
                .objection();
    }

    /** Where the flags gain too little alone, all stays as it was found. */
    private void tryFlagsAlone(SearchPolicy.Proposal alone, Reactor reactor, BuildProposal inert, String whyNotFound) {
        if (!alone.configuration().isFlagsAlone() && before.isFlagsAlone()) {
            confirmFlags();
            return;
        }
        Proposal found = state.proposal();
        state.propose(found.withBuild(inert));
        Optional<RunConfiguration> gaining = flags.choose(alone);
        if (gaining.isEmpty()) {
            state.propose(found);
            return;
        }
        if (chosen.isParallel()) {
            perf.decline(chosen.label() + ": " + whyNotFound);
        }
        perf.discount();
        choose(gaining.get());
        if (integrationBaseline.isThere()) {
            if (configure(chosen, reactor, inert).isPresent()) {
                leaveAsFound(inert);
            } else {
                apart = Optional.of(flags.prove(chosen));
            }
        }
    }

    /** The project has a configuration already. */
    private void confirm() {
        if (before.isFlagsAlone()) {
            confirmFlags();
        } else {
            chosen = before;
            confirmation.judge(chosen);
        }
    }

    private void confirmFlags() {
        apart = confirmation.judgeFlags(before);
        chosen = apart.isPresent() ? before : chosen;
    }

    /**
     * One test after another under the same JVM flags may be nearly as fast. That is better known before the other runs of the
     * proof, which are many; but where it is out of the question, a class that is left for later would make it another command.
     */
    private boolean beatsItsFlags(TestRun candidate, SearchResult found, Reactor reactor) {
        RunConfiguration promising = found.chosen();
        double minGain = task.settings().thresholds().minGainToApply();
        boolean outOfQuestion = promising.mode().leavesForLater()
                && candidate.seconds() <= Seconds.of(found.alone().expected()) * TRUSTED * (1 - minGain);
        if (promising.jvmFlags().isEmpty()
                || !perf.provesPlainly()
                || !promising.serial().isEmpty()
                || outOfQuestion) {
            return true;
        }
        BuildProposal inert = state.proposal().build();
        if (configure(promising, reactor, inert).isPresent()) {
            return false;
        }
        TestRun alone = proof.runByCommand(promising);
        state.propose(state.proposal().withBuild(inert));
        double atMost = alone.seconds() * (1 - minGain);
        if (!alone.isComplete() || !perf.compare(alone).isSame() || candidate.seconds() <= atMost) {
            return true;
        }
        perf.decline(
                "%s: %.2f s, and at most %.2f s would count, since one test after another takes %.2f s with the same JVM flags"
                        .formatted(promising.label(), candidate.seconds(), atMost, alone.seconds()));
        return false;
    }

    /**
     * @param alone what is left to prove where this is given up
     * @return why it is given up; nothing where its runs are to be judged
     */
    private Optional<String> prove(Reactor reactor, BuildProposal inert, SearchPolicy.Proposal alone) {
        if (perf.provesPlainly() && !integrationBaseline.isThere()) {
            return Optional.empty();
        }
        Optional<String> refused = configure(chosen, reactor, inert);
        if (refused.isPresent()) {
            return refused;
        }
        order.ifPresent(found -> console.say("  test classes start in an order that is the same everywhere: "
                + found.value() + ", simulated to end sooner than most orders that chance gives"));
        double seconds = perf.proofRuns().fastest();
        Proof.Unsafe unsafe = proof.shuffle(chosen);
        for (int round = 1; mending.isPossible(unsafe, split, chosen); round++) {
            Mending.Mended mended = mending.mend(unsafe, split, chosen, seconds, round, flags.reserve(alone));
            if (mended.objection().isPresent()) {
                giveUp(mended.objection().get());
                return mended.objection();
            }
            seconds = mended.seconds();
            chosen = mended.chosen();
            refused = chosen.mode().leavesForLater() ? configure(chosen, reactor, inert) : refused;
            if (refused.isPresent()) {
                return refused;
            }
            unsafe = proof.shuffleAgain(chosen);
        }
        Optional<String> hopeless = mending.hopeless(unsafe, chosen);
        if (hopeless.isPresent()) {
            giveUp(hopeless.get());
            return hopeless;
        }
        Optional<SplitProof> commands = chosen.serial().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SplitProof(build, task.output(), perf.sequential().get(0), chosen));
        commands.ifPresent(perf.split()::begin);
        try {
            proof.complete(chosen);
        } finally {
            perf.split().end();
        }
        return Optional.empty();
    }

    /** What was counted would be worth nothing once that is kept apart which its runs have shown. */
    private void giveUp(String objection) {
        perf.decline(chosen.label() + ": " + objection);
        if (perf.provesPlainly()) {
            perf.discount();
        }
    }

    /** @return why it cannot be configured so; then no run of it counts */
    private Optional<String> configure(RunConfiguration configuration, Reactor reactor, BuildProposal inert) {
        Optional<String> refused = settings.leave(configuration, order, reactor, inert);
        refused.ifPresent(reason -> {
            perf.decline(configuration.label() + ": " + reason);
            perf.discount();
        });
        return refused;
    }

    RunConfiguration chosen() {
        return chosen;
    }

    Gathered<SafetyEvidence> safetyEvidence() {
        return safety.evidence(
                chosen, apart.orElseGet(proof::recording), ThreadSafetyPhase.hasMockito(build.reactor()));
    }

    /** The project as it is, and the trial. */
    Gathered<PerfEvidence> evidence(List<Classification> classifications, Certifier certifier) {
        PerfEvidences evidences = new PerfEvidences(
                perf, integration.evidence(), task.settings(), certifier.thresholds(), classifications, cores);
        RunConfiguration after = EffectiveConfiguration.other(build.reactor(), chosen, cores);
        PerfEvidence trial = evidences.trial(chosen, after, safety.isolation(), certifier.of(build.reactor()));
        boolean unchanged = state.changes().isEmpty();
        PerfEvidence now = unchanged ? trial : evidences.now(before, asItIs);
        return new Gathered<>(now, trial);
    }
}
