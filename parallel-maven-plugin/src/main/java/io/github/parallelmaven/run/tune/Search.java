package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Prediction;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.EarlyStop;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fastest configuration whose results are those of the sequential runs, within the budget. The policy
 * proposes, a measured run decides. A candidate that differs has no time. Made for one search.
 */
public final class Search {

    /** So many candidates come before a spare run is laid aside: two can tell whether the flags or the workers gained. */
    private static final int FIRST_CANDIDATES = 2;

    private final TestRunner runner;
    private final SearchPolicy policy;
    private final SearchTask task;
    private final Budget budget;
    private final SuiteModel model;
    private final List<TestRun> runs = new ArrayList<>();
    private final List<TestRun> valid = new ArrayList<>();
    private final List<SearchPolicy.Sample> stopped = new ArrayList<>();
    private final List<RunConfiguration> refused = new ArrayList<>();
    private final List<Declined> declined = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private FittedModel fitted;
    private String ending = "no other candidate promises to be faster";

    private Search(TestRunner runner, SearchPolicy policy, SearchTask task, Budget budget) {
        this.runner = runner;
        this.policy = policy;
        this.task = task;
        this.budget = budget;
        if (budget.unitSeconds() == 0) {
            budget.reuse(task.sequential().get(0));
        }
        model = SuiteModel.of(
                task.sequential().get(0), task.isolation(), task.space().cores());
        List<RunConfiguration> candidates = task.space().candidates(model.classCount(), model.isWaiting());
        // What the project has already is measured.
        task.asItIs()
                .filter(run -> candidates.contains(run.configuration().choice()))
                .ifPresent(valid::add);
        fit();
    }

    /**
     * Searches.
     *
     * @param budget told of the sequential runs, where they were not made by an earlier goal; told of every run the
     *     search makes
     */
    public static SearchResult run(TestRunner runner, SearchPolicy policy, SearchTask task, Budget budget) {
        return new Search(runner, policy, task, budget).run();
    }

    /** What the whole series will cost, by the model's best guess; to be told before the search. */
    public static Budget.Estimate estimate(SearchPolicy policy, SearchTask task, Budget budget) {
        Search search = new Search(request -> task.sequential().get(0), policy, task, budget);
        return budget.estimate(search.propose()
                .map(proposal -> search.ratio(proposal.expected()))
                .orElse(1.0));
    }

    private SearchResult run() {
        boolean paused = false;
        while (!paused && runs.size() < budget.plan().candidates()) {
            Optional<SearchPolicy.Proposal> proposal = propose();
            if (proposal.isEmpty()) {
                break;
            }
            paused = measure(proposal.get()) && task.pauseOnDifference();
            fit();
        }
        return result(paused);
    }

    private Optional<SearchPolicy.Proposal> propose() {
        SearchPolicy.Seen seen = new SearchPolicy.Seen(model, task.space(), samples(), stopped, refused);
        double toBeat = secondsToBeat();
        // The first candidates need only their own time as long as none can be taken: whether the proof can be paid is
        // known after them.
        boolean first = isFirst()
                && runs.stream().noneMatch(valid::contains)
                && best().filter(this::isAsItIs).isEmpty();
        Optional<ProofRunCost> kept = proof().or(() -> first ? Optional.of(ProofRunCost.NONE) : Optional.empty());
        double again = best().filter(this::gains).map(this::again).orElse(0.0);
        Optional<SearchPolicy.Proposal> proposal = policy.next(
                seen,
                candidate -> candidate.couldBeat(toBeat)
                        && canAfford(candidate, kept, candidate.promises(toBeat) ? 0 : again));
        if (proposal.isEmpty()
                && policy.next(seen, candidate -> candidate.couldBeat(toBeat)).isPresent()) {
            ending = "the budget allows no further candidate";
        }
        return proposal;
    }

    /** What the best has taken that can be proven; as long as there is none, what is known without a search. */
    private double secondsToBeat() {
        return Math.min(best().map(TestRun::seconds).orElse(Double.POSITIVE_INFINITY), task.fastestKnown());
    }

    private List<SearchPolicy.Sample> samples() {
        List<SearchPolicy.Sample> samples = new ArrayList<>();
        samples.add(new SearchPolicy.Sample(RunConfiguration.sequential(), Seconds.duration(task.fastestSequential())));
        valid.forEach(
                run -> samples.add(new SearchPolicy.Sample(run.configuration(), Seconds.duration(run.seconds()))));
        return samples;
    }

    /**
     * @param kept the proof to keep back; empty for that of the proposal, which its own run may be part of
     * @param further what must be left beside it, in sequential runs
     */
    private boolean canAfford(SearchPolicy.Proposal proposal, Optional<ProofRunCost> kept, double further) {
        return ratio(proposal.expected()) + further <= affordable(kept.orElseGet(() -> ownProof(proposal)));
    }

    /**
     * What a run of the proof shows makes it begin again: what promises no more than the best has must leave that. In one JVM it is the recorded
     * run that shows something; of forks a timed one may, and then there is a second execution to be shown right, which only a further
     * candidate than the first ones has to leave.
     */
    private double again(TestRun best) {
        ProofRunCost whole = proof(best, 1);
        if (best.configuration().mode() != Mode.FORKS) {
            return whole.recorded();
        }
        return isFirst()
                ? 0
                : whole.recorded() + whole.ratio() + whole.ofSplit().selections();
    }

    private ProofRunCost ownProof(SearchPolicy.Proposal proposal) {
        double expected = ratio(proposal.expected());
        RunConfiguration configuration = proposal.configuration();
        return proof(configuration, expected).after(task.asked(configuration));
    }

    /**
     * The whole proof of the best candidate; empty while none gains enough to be proven. That its own run may be one of it is left as a
     * spare: it is none where a class has to be isolated. A first candidate of forks needs no such spare, since what shares no JVM
     * is seldom isolated later. That of the project as it is keeps nothing from being tried: proven, it would gain nothing over itself.
     */
    private Optional<ProofRunCost> proof() {
        double margin = isFirst() ? Choice.ALIKE : ProofRunCost.MARGIN;
        return best().filter(run -> gains(run) && !isAsItIs(run)).map(run -> {
            ProofRunCost whole = proof(run, margin);
            RunConfiguration configuration = run.configuration();
            return isFirst() && configuration.mode() == Mode.FORKS ? whole.after(configuration) : whole;
        });
    }

    private boolean isAsItIs(TestRun run) {
        return task.asItIs().filter(run::equals).isPresent();
    }

    /** Whether the next candidate is among the first ones. */
    private boolean isFirst() {
        return runs.size() < FIRST_CANDIDATES;
    }

    private boolean gains(TestRun run) {
        return run.seconds() <= task.secondsToBeat(run.configuration());
    }

    private ProofRunCost proof(TestRun run, double margin) {
        return proof(run.configuration(), ratio(run.seconds()) * margin);
    }

    /** Flags are no loss to the sequential command among the first candidates: the next one may show that they are not wanted. */
    private ProofRunCost proof(RunConfiguration configuration, double ratio) {
        ProofRunCost cost = new ProofForecast(model, fitted, budget.unitSeconds()).of(configuration, ratio);
        return isFirst() ? cost.withSequential(Math.min(1, cost.sequential())) : cost;
    }

    /** What may be spent now, in sequential runs. */
    private double affordable(ProofRunCost proof) {
        int spares = isFirst() ? 0 : budget.plan().spares();
        return budget.left() - budget.reserved(proof) - spares * proof.ratio();
    }

    /** Returns true when the candidate would have won but for its results. */
    private boolean measure(SearchPolicy.Proposal proposal) {
        RunConfiguration configuration = task.asked(proposal.configuration());
        Duration expected = fitted.expected(configuration);
        double best = best().map(TestRun::seconds).orElse(task.fastestSequential());
        double toBeat = secondsToBeat();
        TestRun run = execute(configuration, limit(toBeat));
        if (run.exit().status() == Status.STOPPED || run.exit().status() == Status.TIMED_OUT) {
            stopped.add(new SearchPolicy.Sample(configuration, Seconds.duration(run.seconds())));
            if (Refusal.isHanging(run)) {
                refused.add(proposal.configuration());
            }
            decline(run, Refusal.stopped(run, toBeat), List.of());
            return false;
        }
        Optional<String> fault = Refusal.fault(run);
        if (fault.isPresent()) {
            refused.add(proposal.configuration());
            decline(run, fault.get(), List.of());
            return false;
        }
        predictions.add(new Prediction(run.number(), proposal.configuration(), Seconds.of(expected), run.seconds()));
        Comparison comparison = Comparer.compare(task.sequential(), run, task.excluded());
        if (!comparison.isSame()) {
            refused.add(proposal.configuration());
            decline(run, Refusal.differing(comparison), comparison.differences());
            return run.seconds() < best;
        }
        valid.add(run);
        return false;
    }

    private TestRun execute(RunConfiguration configuration, Duration limit) {
        TestRun run = runner.run(new RunRequest(budget.nextNumber(), RunKind.CANDIDATE, configuration, limit));
        budget.spend(run);
        runs.add(run);
        return run;
    }

    /** Whichever comes first: it can no longer win, or what must still be made could no longer be paid. */
    private Duration limit(double toBeat) {
        // What is no faster than one test after another is of no use, however close it comes.
        boolean sequential = best().isEmpty() && toBeat >= task.fastestSequential();
        EarlyStop stop = sequential ? new EarlyStop(1) : EarlyStop.standard();
        Duration early = stop.limit(Seconds.duration(toBeat), model.startUp());
        double left = affordable(proof().orElse(ProofRunCost.NONE));
        Duration paid = budget.time(left);
        return paid.isZero() || early.compareTo(paid) < 0 ? early : paid;
    }

    private void decline(TestRun run, String reason, List<Difference> differences) {
        declined.add(new Declined(run.configuration().choice(), run.number(), reason, differences));
    }

    /** Of all that may be chosen: a gain whose proof cannot be paid is none to go by. */
    private Optional<TestRun> best() {
        return Choice.fastest(valid.stream()
                .filter(run -> !gains(run) || unpaid(run).isEmpty())
                .toList());
    }

    private SearchResult result(boolean paused) {
        // What the project has already may be enough where nothing else gains over it.
        List<TestRun> gaining = valid.stream().filter(this::gains).toList();
        Optional<TestRun> choice = Choice.simplestAmongFastest(
                        gaining.stream().filter(run -> unpaid(run).isEmpty()).toList())
                .or(() -> Choice.simplestAmongFastest(gaining))
                .or(() -> Choice.simplestAmongFastest(valid));
        String reason = choice.flatMap(this::objection).orElse("");
        if (choice.isEmpty() || !reason.isEmpty()) {
            return new SearchResult(
                    RunConfiguration.sequential(),
                    Optional.empty(),
                    List.of(),
                    choice.isEmpty() ? nothing() : reason,
                    runs,
                    declined,
                    predictions,
                    alone(),
                    paused);
        }
        RunConfiguration chosen = choice.get().configuration().choice();
        String why = "%.2f s instead of %.2f s (%.0f%% less)%s; %s"
                .formatted(
                        choice.get().seconds(),
                        task.fastestSequential(),
                        100 * (1 - choice.get().seconds() / task.fastestSequential()),
                        asGood(choice.get()),
                        ending);
        List<TestRun> others = gaining.stream()
                .filter(run -> run != choice.get() && runs.contains(run))
                .sorted(Comparator.comparingLong(TestRun::wallMicros))
                .toList();
        return new SearchResult(chosen, choice, others, why, runs, declined, predictions, alone(), paused);
    }

    private SearchPolicy.Proposal alone() {
        RunConfiguration alone = task.space().alone();
        return new SearchPolicy.Proposal(alone, fitted.expected(alone));
    }

    /** Names the fastest where a simpler one within the noise was chosen. */
    private String asGood(TestRun chosen) {
        return best().filter(fastest -> fastest.wallMicros() < chosen.wallMicros())
                .map(fastest -> "; as good within noise, and simpler than %s: %.2f s"
                        .formatted(fastest.configuration().label(), fastest.seconds()))
                .orElse("");
    }

    private String nothing() {
        return declined.isEmpty() ? "nothing was tried: " + ending : "no candidate can be taken; " + ending;
    }

    /** Why the best candidate is not chosen all the same. */
    private Optional<String> objection(TestRun best) {
        double gain = 100 * (1 - best.seconds() / task.fastestSequential());
        String label = best.configuration().label();
        if (gain < 0) {
            return Optional.of("no gain: the best, %s, takes %.1f%% longer".formatted(label, -gain));
        }
        if (!gains(best)) {
            double toBeat = task.secondsToBeat(best.configuration());
            return Optional.of("no significant gain: the best, %s, saves %.1f%%, and less than %.1f%% does not count%s"
                    .formatted(label, gain, 100 * (1 - toBeat / task.fastestSequential()), asItIs()));
        }
        String what = isAsItIs(best) ? "nothing gains enough over the project as it is: " + label : label;
        return unpaid(best).map(missing -> "%s saves %.1f%%, but its proof costs %s".formatted(what, gain, missing));
    }

    /** Why the proof of this run cannot be paid. */
    private Optional<String> unpaid(TestRun run) {
        ProofRunCost whole = proof(run, 1);
        // What differed in another candidate may be isolated before the proof, and then its own run is none of it.
        double proof = budget.reserved(differedOnce(run) ? whole : whole.after(run.configuration()));
        return proof <= budget.left()
                ? Optional.empty()
                : Optional.of("%.1f sequential runs and %.1f are left".formatted(proof, budget.left()));
    }

    private String asItIs() {
        return task.asItIs()
                .map(run -> ", since the project as it is takes %.2f s instead of %.2f s"
                        .formatted(task.fastestKnown(), task.fastestSequential()))
                .orElse("");
    }

    /** Whether another candidate of its mode gave other results. */
    private boolean differedOnce(TestRun best) {
        return declined.stream()
                .filter(candidate -> !candidate.differences().isEmpty())
                .anyMatch(candidate ->
                        candidate.configuration().mode() == best.configuration().mode());
    }

    /** The model, to all that is known now. */
    private void fit() {
        List<SearchPolicy.Sample> known = samples();
        known.addAll(stopped);
        fitted = FittedModel.of(model, known);
    }

    private double ratio(Duration time) {
        return ratio(Seconds.of(time));
    }

    private double ratio(double seconds) {
        return seconds / budget.unitSeconds();
    }
}
