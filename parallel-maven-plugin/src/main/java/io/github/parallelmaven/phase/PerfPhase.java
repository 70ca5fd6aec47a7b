package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.ClassPairs;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Prediction;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.tune.Budget;
import io.github.parallelmaven.run.tune.Search;
import io.github.parallelmaven.run.tune.SearchPolicy;
import io.github.parallelmaven.run.tune.SearchResult;
import io.github.parallelmaven.run.tune.SearchSpace;
import io.github.parallelmaven.run.tune.SearchTask;
import io.github.parallelmaven.run.tune.SeedChoice;
import io.github.parallelmaven.run.tune.SeededSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Phase 4: measure, search, prove. Decides which runs are made, in which order; every one of them counts. */
final class PerfPhase {

    /** A deadlock ends after so many times the sequential time, and never before the minimum. */
    private static final int PATIENCE = 3;

    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(60);

    /** What a proof run is expected to take, in sequential runs, before there was one. */
    private static final double EXPECTED_RATIO = 0.5;

    /** What a whole build may take beside the tests that we time: compiling, packaging, integration tests. */
    private static final Duration REST_OF_A_BUILD = Duration.ofMinutes(30);

    private final Settings settings;
    private final RunSeries runs;
    private final Budget budget;
    private final RecordedRuns recorded;
    private final SplitRuns split;
    private final SplittableRandom seeds = new SplittableRandom();
    private final List<TestRun> sequential = new ArrayList<>();
    private final List<TestRun> asItIs = new ArrayList<>();

    /**
     * How many modes the last search had. One candidate of each is paid before reasons are looked for: on public suites, flags that gain
     * were not tried for want of one, and forks whose first run differed could not be proven for want of a second.
     */
    private int modes = 1;

    private final ProofRuns proofRuns;
    private final List<String> declined = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final SortedSet<TestId> excluded = new TreeSet<>();
    private Optional<SearchPolicy.Proposal> alone = Optional.empty();
    private Optional<TestRun> own = Optional.empty();

    PerfPhase(Settings settings, RunSeries runs) {
        this.settings = settings;
        this.runs = runs;
        this.budget = new Budget(
                switch (settings.mode()) {
                    case QUICK -> Budget.Plan.quick();
                    case STANDARD -> Budget.Plan.standard();
                    case THOROUGH -> Budget.Plan.thorough(settings.budget());
                });
        this.proofRuns = new ProofRuns(budget);
        this.split = new SplitRuns(runs);
        this.recorded = new RecordedRuns(this, runs, budget, settings.recordsTouches());
    }

    /** The sequential run before any change; an earlier one on the same files serves. */
    TestRun baseline() {
        Optional<TestRun> earlier = earlierSequential();
        earlier.ifPresent(budget::reuse);
        earlier.ifPresent(runs::reuse);
        TestRun run = earlier.orElseGet(() -> make(RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
        sequential.add(run);
        if (settings.allowBaselineFailures()) {
            excluded.addAll(run.failing());
        }
        return run;
    }

    private Optional<TestRun> earlierSequential() {
        List<TestRun> earlier = new ArrayList<>(runs.earlier(RunKind.BASELINE));
        earlier.addAll(runs.earlier(RunKind.FALLBACK));
        return earlier.stream().findFirst();
    }

    /** Runs of a configuration that an earlier goal made on the same files. */
    List<TestRun> earlier(RunConfiguration chosen) {
        return Stream.of(RunKind.SHUFFLE, RunKind.RECORDED, RunKind.PLAIN, RunKind.AS_IS)
                .flatMap(kind -> runs.earlier(kind).stream())
                .filter(run -> run.kind() == RunKind.AS_IS
                        || run.configuration().recording()
                        || run.configuration().choice().equals(chosen.choice()))
                .toList();
    }

    /**
     * The project as it is, which is not sequential.
     *
     * @param effective the configuration that it has
     */
    void measureAsItIs(RunConfiguration effective) {
        asItIs.add(make(RunKind.AS_IS, RunConfiguration.asIs(), limit()));
        own = timedAsItIs().stream()
                .filter(run -> compare(run).isSame())
                .map(run -> run.asRunOf(effective.choice()))
                .findFirst();
    }

    /** Runs of parts of the suite, which tell reasons and no times. */
    PartRuns parts() {
        return new PartRuns(this, runs, budget);
    }

    /** What runs that only explain something may cost, in sequential runs: the proof and further candidates come first. */
    double spare() {
        return left() - proofRuns.missing(EXPECTED_RATIO) - modes * EXPECTED_RATIO;
    }

    /** The configuration that promises most; a candidate that differs and would have won comes back at once. */
    SearchResult search(SearchSpace space, Isolation isolation) {
        modes = space.modes().size();
        long seed = provesPlainly() ? new SeedChoice(sequential.get(0), seeds).ofCandidates() : 0;
        SearchResult result = Search.run(runs, new SeededSearch(), task(space, isolation, seed), budget);
        result.declined().forEach(candidate -> declined.add(candidate.line()));
        predictions.addAll(result.predictions());
        alone = Optional.of(result.alone());
        return result;
    }

    private SearchTask task(SearchSpace space, Isolation isolation, long seed) {
        double minGain = settings.thresholds().minGainToApply();
        return new SearchTask(sequential, space, isolation, excluded, minGain, true, own, seed);
    }

    /** One line before the first parallel run: what all of it will cost. */
    String estimate(SearchSpace space, Isolation isolation) {
        Budget.Estimate estimate = Search.estimate(new SeededSearch(), task(space, isolation, 0), budget);
        String most = Double.isInfinite(estimate.atMost()) ? "no limit" : "at most %.1f".formatted(estimate.atMost());
        return "about %d runs, %.1f sequential runs' time (%s), %d s"
                .formatted(
                        estimate.runs(),
                        estimate.sequentialRuns(),
                        most,
                        estimate.time().toSeconds());
    }

    /** A shuffled run of the chosen configuration. */
    TestRun shuffle(RunConfiguration chosen) {
        return make(RunKind.SHUFFLE, shuffled(chosen), limit());
    }

    /** Runs in which fixtures are recorded. */
    RecordedRuns recorded() {
        return recorded;
    }

    /** In an order that was not asked for yet. */
    RunConfiguration shuffled(RunConfiguration chosen) {
        return chosen.shuffled(new SeedChoice(sequential.get(0), seeds)
                .next(chosen.workers(), ClassPairs.of(proofRuns.runs()), proofRuns.seeds()));
    }

    /** The printed fallback command, as a second sequential run. */
    TestRun fallback(RunConfiguration chosen) {
        TestRun run = byCommand(chosen);
        if (chosen.serial().isEmpty()) {
            alone.ifPresent(proposal -> predicted(proposal, run));
        }
        TestRun whole = split.whole(run, "the sequential command");
        sequential.add(whole);
        return whole;
    }

    /** One test after another by the printed fallback command, under the flags of this configuration. */
    TestRun byCommand(RunConfiguration chosen) {
        return make(
                RunKind.FALLBACK,
                RunConfiguration.sequential().withJvmFlags(chosen.jvmFlags()),
                limit().plus(REST_OF_A_BUILD));
    }

    /** A candidate beside those of the search, where nothing overlaps. */
    TestRun tryAlone(SearchPolicy.Proposal proposal) {
        TestRun run = make(RunKind.CANDIDATE, proposal.configuration(), limit());
        predicted(proposal, run);
        return run;
    }

    /** The sequential run before any change once more: one may have been slow by chance. */
    TestRun baselineAgain() {
        return make(RunKind.BASELINE, RunConfiguration.sequential(), limit());
    }

    /** One more run in which one test ran after another, and gave the results of the first. */
    void addSequential(TestRun run) {
        sequential.add(run);
    }

    /** Without flags the sequential run is what the model was made of. */
    private void predicted(SearchPolicy.Proposal proposal, TestRun run) {
        boolean known = !proposal.expected().isZero()
                && !proposal.configuration().jvmFlags().isEmpty();
        if (known && run.isComplete() && run.configuration().equals(proposal.configuration())) {
            predictions.add(
                    new Prediction(run.number(), run.configuration(), Seconds.of(proposal.expected()), run.seconds()));
        }
    }

    /** The project's own build, as a user would run it; with the test that shows what a split does, where there is one. */
    TestRun plain(RunConfiguration chosen) {
        return make(RunKind.PLAIN, chosen, limit().plus(REST_OF_A_BUILD));
    }

    /** What shows that a split over executions loses and doubles no test. */
    SplitRuns split() {
        return split;
    }

    /** Runs some of the tests of a split project by the options that select tests. */
    void select(RunConfiguration chosen) {
        split.select(
                properties -> {
                    TestRun run = runs.makeSelected(chosen, limit().plus(REST_OF_A_BUILD), properties);
                    budget.spend(run);
                    return run;
                },
                new CategoryNames(settings.prefix()));
    }

    /** A child build of the project as it is, for the sake of Failsafe's tests; Surefire's cost their time all the same. */
    WholeRun whole(RunRequest request) {
        WholeRun run = runs.whole(request);
        budget.spend(run.tests());
        return run;
    }

    private TestRun make(RunKind kind, RunConfiguration configuration, Duration limit) {
        TestRun run = runs.make(kind, configuration, limit);
        budget.spend(run);
        return run;
    }

    /** So that a deadlock ends. */
    Duration limit() {
        double slowest = sequential.stream().mapToDouble(TestRun::seconds).max().orElse(0);
        Duration patient = Duration.ofMillis((long) (slowest * PATIENCE * 1_000));
        return patient.compareTo(SHORTEST_LIMIT) > 0 ? patient : SHORTEST_LIMIT;
    }

    /** How many shuffled runs the mode asks for, the recorded one included. */
    int shuffles() {
        return budget.plan().shuffles();
    }

    /** Whether one test after another is so fast, be it under flags, that what takes as long as this run is no real gain. */
    boolean gainsTooLittle(TestRun run) {
        return run.seconds() > secondsToBeat();
    }

    /** What a run may take at most to be a real gain. */
    double secondsToBeat() {
        return fastestSequential() * (1 - settings.thresholds().minGainToApply());
    }

    boolean provesPlainly() {
        return budget.plan().plainRuns() > 0;
    }

    /** In seconds, under whatever flags. */
    double fastestSequential() {
        return sequential.stream()
                .filter(TestRun::isComplete)
                .mapToDouble(TestRun::seconds)
                .min()
                .orElseThrow();
    }

    Comparison compare(TestRun run) {
        return Comparer.compare(sequential.subList(0, 1), run, excluded);
    }

    /** The sequential run was one of the chosen configuration, since the POM has its flags: there is none without them. */
    void countBaseline(RunConfiguration chosen) {
        TestRun run = sequential.remove(0).asRunOf(chosen);
        sequential.add(0, run);
        proofRuns.add(run);
    }

    /** Forgets what was counted, since something else is chosen. */
    void discount() {
        proofRuns.clear();
        split.forget();
    }

    /** What may still be spent, in sequential runs. */
    double left() {
        return budget.left();
    }

    /** What a run of so many seconds costs, in sequential runs. */
    double cost(double seconds) {
        return seconds / budget.unitSeconds();
    }

    /**
     * Counts this candidate instead, and what the budget still pays is for its proof.
     *
     * @return false when that cannot be paid; then everything stays counted
     */
    boolean countInstead(TestRun candidate) {
        boolean paid = proofRuns.replaceBy(candidate);
        if (paid) {
            split.forget();
        }
        return paid;
    }

    /** Once, whoever says it again. */
    void decline(String line) {
        if (!declined.contains(line)) {
            declined.add(line);
        }
    }

    List<TestRun> sequential() {
        return List.copyOf(sequential);
    }

    /** A run that broke, or that executed other tests, is no time to beat. */
    List<TestRun> timedAsItIs() {
        return asItIs.stream()
                .filter(TestRun::isComplete)
                .filter(run ->
                        compare(run).differences().stream().allMatch(Difference.OutcomeChanged.class::isInstance))
                .toList();
    }

    List<TestRun> asItIs() {
        return List.copyOf(asItIs);
    }

    /** What counts for the chosen configuration. */
    ProofRuns proofRuns() {
        return proofRuns;
    }

    /** Of every search, in order. */
    List<Prediction> predictions() {
        return List.copyOf(predictions);
    }

    List<String> declined() {
        return List.copyOf(declined);
    }

    SortedSet<TestId> excluded() {
        return new TreeSet<>(excluded);
    }

    double cost() {
        return budget.spent();
    }
}
