package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.parallelmaven.model.ChangedRun;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {

    private static final Set<Mode> BOTH = Set.of(Mode.FORKS, Mode.CLASS_THREADS);

    /** A search with its baseline, as a goal would do it. */
    private static final class Series {
        private final VirtualSuite suite;
        private final Budget budget;
        private final List<TestRun> sequential;
        private SearchResult result;
        private Optional<TestRun> asItIs = Optional.empty();

        private Series(VirtualSuite suite, Budget.Plan plan) {
            this.suite = suite;
            budget = new Budget(plan);
            sequential = List.of(make(RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
        }

        private TestRun make(RunKind kind, RunConfiguration configuration, Duration limit) {
            TestRun run = suite.run(new RunRequest(budget.nextNumber(), kind, configuration, limit));
            budget.spend(run);
            return run;
        }

        private Series asItIs(RunConfiguration configuration) {
            asItIs = Optional.of(make(RunKind.AS_IS, configuration, Duration.ZERO));
            return this;
        }

        /** To search all of it without a pause. */
        private SearchTask task(long seed) {
            return task(SearchSpace.all(BOTH, 2), seed);
        }

        private SearchTask task(SearchSpace space, long seed) {
            return new SearchTask(sequential, space, Isolation.none(), Set.of(), 0.10, false, Optional.empty(), seed);
        }

        private Series search(SearchSpace space, boolean pause) {
            SearchTask task = new SearchTask(sequential, space, Isolation.none(), Set.of(), 0.10, pause, asItIs, 0);
            result = Search.run(suite, new SeededSearch(), task, budget);
            return this;
        }

        /** The runs that a goal makes after the search. */
        private Series prove() {
            while (budget.reservedBaselines() > 0) {
                make(
                        RunKind.FALLBACK,
                        RunConfiguration.sequential()
                                .withJvmFlags(result.chosen().jvmFlags()),
                        Duration.ZERO);
            }
            if (result.chosen().isParallel()) {
                for (int i = 0; i < budget.plan().shuffles(); i++) {
                    make(RunKind.SHUFFLE, result.chosen().shuffled(i + 1), Duration.ZERO);
                }
                for (int i = 0; i < budget.plan().plainRuns(); i++) {
                    make(RunKind.PLAIN, result.chosen(), Duration.ZERO);
                }
            }
            return this;
        }
    }

    private static Series standard(VirtualSuite suite) {
        return new Series(suite, Budget.Plan.standard()).search(SearchSpace.all(BOTH, 2), false);
    }

    @Test
    void oneTestAfterAnotherUnderTheChosenFlagsIsExpectedFromRunsThatHadThem() {
        for (double factor : List.of(0.5, 0.9)) {
            VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(factor);
            Series series = standard(suite);
            RunConfiguration alone = series.result.alone().configuration();

            double took = suite.run(new RunRequest(99, RunKind.FALLBACK, alone, Duration.ZERO))
                    .seconds();

            assertThat(alone.jvmFlags())
                    .isNotEmpty()
                    .isEqualTo(series.result.chosen().jvmFlags());
            assertThat(series.result.alone().expected().toMillis() / 1e3).isCloseTo(took, withinPercentage(15));
        }
    }

    @Test
    void eachCandidateThatEndedWasPredictedBeforeItWasMeasured() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.7));

        assertThat(series.result.predictions()).isNotEmpty().allSatisfy(prediction -> {
            TestRun run = series.result.runs().stream()
                    .filter(each -> each.number() == prediction.run())
                    .findFirst()
                    .orElseThrow();
            assertThat(prediction.configuration()).isEqualTo(run.configuration());
            assertThat(prediction.measured()).isEqualTo(run.seconds());
        });
        assertThat(series.result.predictions().get(0).error()).isCloseTo(0, within(0.1));
    }

    @Test
    void candidatesWithoutAnOrderOfTheirOwnAreComparedInOneShuffledOrder() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.7);
        Series series = new Series(suite, Budget.Plan.standard());
        SearchTask task = series.task(77);

        SearchResult result = Search.run(suite, new SeededSearch(), task, series.budget);

        assertThat(result.runs())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.configuration().seed())
                        .isEqualTo(run.configuration().order() == Order.DEFAULT ? 77 : 0));
        assertThat(result.chosen().isShuffled()).isFalse();
        assertThat(result.chosenRun()).isPresent();
        assertThat(result.predictions())
                .allSatisfy(prediction ->
                        assertThat(prediction.configuration().isShuffled()).isFalse());
    }

    @Test
    void theProofOfAShuffledCandidateCostsOneRunLess() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0, 1), Budget.Plan.standard());
        ProofRunCost whole = new ProofRunCost(0.5, 0.5);

        assertThat(series.budget.reserved(whole.after(RunConfiguration.forks(2).shuffled(77))))
                .isEqualTo(series.budget.reserved(whole) - 0.5);

        double before = series.budget.reserved(whole);
        series.budget.countAsShuffle();
        assertThat(series.budget.reserved(whole)).isEqualTo(before - 0.5);
    }

    /** The flags may slow down what runs one after another, and gain all the same where compiling would take the processors. */
    @Test
    void whatTheFlagsMakeOfTheSequentialCommandIsKeptBack() {
        ProofRunCost without = new ProofRunCost(0.5, 0.5);
        Series series = new Series(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(1.2), Budget.Plan.standard());

        assertThat(series.budget.reserved(without.withSequential(1.2)))
                .isCloseTo(series.budget.reserved(without) + 0.2, within(1e-6));

        RunConfiguration light = RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);
        assertThat(series.budget.sequentialRatio(light)).isEqualTo(1);
        series.make(RunKind.FALLBACK, light, Duration.ZERO);
        assertThat(series.budget.sequentialRatio(light)).isCloseTo(1.2, within(0.05));
        assertThat(series.budget.sequentialRatio(RunConfiguration.sequential())).isEqualTo(1);
    }

    @Test
    void aCandidateThatPromisesNoMoreLeavesTheProofToBeginAgain() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1).startUp(6));
        RunConfiguration chosen = series.result.chosen();
        double ratio = series.result.chosenRun().orElseThrow().seconds()
                / series.sequential.get(0).seconds();

        series.make(RunKind.FALLBACK, RunConfiguration.sequential().withJvmFlags(chosen.jvmFlags()), Duration.ZERO);
        double recorded = series.make(RunKind.RECORDED, chosen.withFixturesRecorded(), Duration.ZERO)
                        .seconds()
                / series.sequential.get(0).seconds();

        assertThat(chosen.mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(series.budget.restartProof(new ProofRunCost(ratio, recorded)))
                .isTrue();
    }

    @Test
    void aFirstCandidateOfForksPaysTheNextOneWithItsOwnRunOfTheProof() {
        VirtualSuite suite =
                new VirtualSuite(2).classes(1, 3, 0.15).classes(6, 0.5, 0.15).startUp(1);
        Series series = new Series(suite, Budget.Plan.standard());

        series.result = Search.run(
                suite, new SeededSearch(), series.task(SearchSpace.all(Set.of(Mode.FORKS), 2), 77), series.budget);

        assertThat(series.result.runs()).hasSize(2);
        assertThat(series.prove().budget.left()).isNotNegative();
    }

    /** A class that gives another result in a shuffled run is left for a second execution, which needs a proof of its own. */
    @Test
    void aCandidateOfForksThatPromisesNoMoreLeavesTheProofToBeginAgainToo() {
        VirtualSuite suite = new VirtualSuite(2)
                .classes(6, 2, 0.1)
                .classes(1, 12, 0.1)
                .classes(6, 2, 0.1)
                .noise(0.03, 2);
        Series series = new Series(suite, Budget.Plan.standard());
        series.result = Search.run(
                suite, new SeededSearch(), series.task(SearchSpace.all(Set.of(Mode.FORKS), 2), 77), series.budget);
        RunConfiguration chosen = series.result.chosen();
        double ratio = series.result.chosenRun().orElseThrow().seconds()
                / series.sequential.get(0).seconds();

        series.make(RunKind.RECORDED, chosen.withFixturesRecorded(), Duration.ZERO);
        series.make(RunKind.SHUFFLE, chosen.shuffled(7), Duration.ZERO);

        assertThat(series.budget.restartProof(new ProofRunCost(ratio, ratio).ofSplit()))
                .isTrue();
    }

    @Test
    void classesThatAreLeftForLaterMakeTheSequentialCommandAnotherOne() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0, 1), Budget.Plan.standard());
        series.make(RunKind.FALLBACK, RunConfiguration.sequential(), Duration.ZERO);
        assertThat(series.budget.reservedBaselines()).isZero();

        assertThat(series.budget.restartProof(new ProofRunCost(0.3, 0.3).ofSplit()))
                .isTrue();

        assertThat(series.budget.reservedBaselines()).isEqualTo(1);
    }

    @Test
    void aSuiteThatWaitsGetsMoreWorkersThanCores() {
        Series series = standard(new VirtualSuite(2).classes(24, 0.9, 0.1));

        assertThat(series.result.chosen().workers()).isGreaterThan(2);
        assertThat(series.result.chosenRun().orElseThrow().seconds())
                .isLessThan(series.sequential.get(0).seconds() / 3);
    }

    @Test
    void aSuiteThatComputesGetsWhatTheCoresGive() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1));

        assertThat(series.result.chosen().workers()).isEqualTo(2);
        assertThat(series.result.reason()).contains("less");
    }

    @Test
    void flagsThatHelpAreChosenTogetherWithWorkers() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.6));

        assertThat(series.result.chosen().jvmFlags()).isEqualTo(RunConfiguration.LIGHT_JVM);
        assertThat(series.result.chosen().workers()).isEqualTo(2);
    }

    @Test
    void aFasterOneWithinTheNoiseIsNamedWhereASimplerOneIsChosen() {
        Series series = standard(new VirtualSuite(2).classes(12, 0.6, 0.4).flagsFactor(0.985));

        assertThat(series.result.chosen().jvmFlags()).isEmpty();
        assertThat(series.result.reason())
                .isEqualTo("3.30 s instead of 12.30 s (73% less); as good within noise, and simpler than 12 workers"
                        + " (class threads, light JVM): 3.26 s; no other candidate promises to be faster");
    }

    /** A first candidate that gains nothing has no proof that must be paid: the search goes on. */
    @Test
    void aFirstCandidateWithoutGainDoesNotEndTheSearch() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(1.85));

        assertThat(series.result.runs().size()).isGreaterThan(1);
        assertThat(series.result.runs().get(0).configuration().jvmFlags()).isNotEmpty();
        assertThat(series.result.chosen().jvmFlags()).isEmpty();
        assertThat(series.result.chosen().isParallel()).isTrue();
    }

    /** Half waiting, half computing: two workers leave the processors idle for a quarter of the time. */
    @Test
    void aSuiteThatWaitsAndComputesGetsMoreThanFourWorkers() {
        Series series = standard(new VirtualSuite(2).classes(24, 0.6, 0.6));

        assertThat(series.result.runs()).anyMatch(run -> run.configuration().workers() > 4);
    }

    @Test
    void flagsThatHurtAreNotChosenThoughTheModelPromisesThem() {
        Series series = standard(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(1.3));

        assertThat(series.result.chosen().jvmFlags()).isEmpty();
        assertThat(series.result.chosen().isParallel()).isTrue();
    }

    @Test
    void oneLongClassAtTheEndIsStartedFirst() {
        Series series = standard(new VirtualSuite(2).classes(20, 0, 0.5).classes(1, 0, 6));

        assertThat(series.result.chosen().order()).isEqualTo(RunConfiguration.Order.LONGEST_FIRST);
    }

    @Test
    void aConfigurationThatLosesATestIsNeverChosenThoughItIsTheFastest() {
        Series series = standard(new VirtualSuite(2)
                .classes(10, 1, 0)
                .losing("C003Test", configuration -> configuration.mode() == Mode.CLASS_THREADS));

        assertThat(series.result.chosen().mode()).isNotEqualTo(Mode.CLASS_THREADS);
        assertThat(series.result.declined())
                .filteredOn(declined -> !declined.differences().isEmpty())
                .isNotEmpty()
                .allSatisfy(declined -> assertThat(declined.reason()).contains("1 lost"))
                .allSatisfy(
                        declined -> assertThat(declined.differences().get(0)).isInstanceOf(Difference.Lost.class));
    }

    @Test
    void flagsThatBreakARunRuleOutNoConfigurationWithoutThem() {
        Series series = standard(new VirtualSuite(2)
                .classes(24, 0.2, 0.8)
                .flagsFactor(0.5)
                .failing("C003Test", configuration -> !configuration.jvmFlags().isEmpty()));

        assertThat(series.result.declined().get(0).configuration().jvmFlags()).isNotEmpty();
        assertThat(series.result.chosen().isParallel()).isTrue();
        assertThat(series.result.chosen().jvmFlags()).isEmpty();
    }

    @Test
    void withoutAnyValidConfigurationTheChoiceIsSequentialWithTheReason() {
        Series series =
                standard(new VirtualSuite(2).classes(10, 1, 0).failing("C003Test", RunConfiguration::isParallel));

        assertThat(series.result.chosen()).isEqualTo(RunConfiguration.sequential());
        assertThat(series.result.chosenRun()).isEmpty();
        assertThat(series.result.reason()).startsWith("no candidate can be taken; ");
        assertThat(series.result.declined()).isNotEmpty();
    }

    @Test
    void theCallerCanIsolateWhatDiffersAndSearchAgainWithTheSameBudget() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0.9, 0.1);
        suite.failing(
                "C003Test",
                configuration -> configuration.isParallel() && !suite.requests.isEmpty() && suite.requests.size() < 3);
        Series series =
                new Series(suite, Budget.Plan.standard()).search(SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), true);

        assertThat(series.result.paused()).isTrue();
        assertThat(series.result.runs()).hasSize(1);
        assertThat(series.result.declined().get(0).differences().get(0).test().value())
                .contains("C003Test");

        suite.isolate("C003Test");
        series.search(SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), true);

        assertThat(series.result.chosen().isParallel()).isTrue();
        assertThat(series.budget.spent()).isLessThan(6);
    }

    @Test
    void aParallelRunInWhichNothingOverlappedIsAFailedRun() {
        Series series =
                standard(new VirtualSuite(2).classes(10, 1, 0).startUp(0).neverParallel());

        assertThat(series.result.chosen().isParallel()).isFalse();
        assertThat(series.result.declined())
                .isNotEmpty()
                .allSatisfy(declined -> assertThat(declined.reason()).contains("no two tests ran at the same time"));
    }

    @Test
    void aGainThatDoesNotCountIsSaidWithItsSize() {
        Series series = standard(new VirtualSuite(2).classes(1, 0, 20).classes(1, 0, 1));

        assertThat(series.result.chosen().isParallel()).isFalse();
        assertThat(series.result.reason()).startsWith("no significant gain: the best, ");
    }

    @Test
    void aLosingCandidateIsStoppedEarlyAndPaidOnlyUntilThen() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(4);
        Series series = standard(suite);

        TestRun stopped = series.result.runs().stream()
                .filter(run -> run.exit().status() == TestRun.Status.STOPPED)
                .findFirst()
                .orElseThrow();
        assertThat(stopped.seconds())
                .isLessThanOrEqualTo(series.sequential.get(0).seconds() * 1.1 + 0.3 + 1e-6);
        assertThat(series.result.declined().get(0).reason()).startsWith("stopped after ");
        assertThat(series.result.chosen().jvmFlags()).isEmpty();
    }

    @Test
    void whatIsSlowerThanTheProjectAsItIsIsStoppedAtItsTime() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(1.8);
        Series series = new Series(suite, Budget.Plan.standard());
        series.asItIs(RunConfiguration.forks(4)).search(SearchSpace.all(Set.of(Mode.FORKS), 2), false);

        double asItIs = series.asItIs.orElseThrow().seconds();
        TestRun first = series.result.runs().get(0);

        assertThat(first.configuration().jvmFlags()).isNotEmpty();
        assertThat(first.exit().status()).isEqualTo(TestRun.Status.STOPPED);
        assertThat(first.seconds())
                .isLessThanOrEqualTo(asItIs * 1.1 + 0.3 + 1e-6)
                .isLessThan(series.sequential.get(0).seconds());
        assertThat(series.result.declined().get(0).reason()).contains("no faster than %.2f s".formatted(asItIs));
    }

    @Test
    void anotherConfigurationHasToGainOverTheProjectAsItIs() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1);
        Series series = new Series(suite, Budget.Plan.standard());
        series.asItIs(RunConfiguration.forks(3)).search(SearchSpace.all(BOTH, 2), false);

        assertThat(series.result.chosen().isParallel()).isFalse();
        assertThat(series.result.reason())
                .startsWith("no significant gain: the best, ")
                .endsWith(", since the project as it is takes %.2f s instead of 24.30 s"
                        .formatted(series.asItIs.orElseThrow().seconds()));
    }

    @Test
    void theConfigurationThatTheProjectHasIsMeasuredAndNeedNotGainOverItself() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1);
        Series series = new Series(suite, Budget.Plan.standard());
        series.asItIs(RunConfiguration.classThreads(2)).search(SearchSpace.all(BOTH, 2), false);

        assertThat(series.result.chosen()).isEqualTo(RunConfiguration.classThreads(2));
        assertThat(series.result.chosenRun()).isEqualTo(series.asItIs);
        assertThat(series.result.runs())
                .extracting(TestRun::configuration)
                .doesNotContain(RunConfiguration.classThreads(2));
    }

    @Test
    void theProofOfWhatTheProjectHasKeepsNothingFasterFromBeingTried() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.6);
        Series series = new Series(suite, Budget.Plan.standard());
        series.asItIs(RunConfiguration.classThreads(2)).search(SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), false);

        assertThat(series.result.chosen().jvmFlags()).isNotEmpty();
        assertThat(series.result.chosenRun().orElseThrow().seconds())
                .isLessThan(0.9 * series.asItIs.orElseThrow().seconds());
    }

    @Test
    void whereTheProjectHasTheBestAndTheSearchHasSpentItsProofThatIsSaid() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.95);
        Series series = new Series(suite, new Budget.Plan(4.8, 2, 3, 1, 1, Integer.MAX_VALUE));
        series.asItIs(RunConfiguration.classThreads(2)).search(SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), false);

        assertThat(series.result.chosen().isParallel()).isFalse();
        assertThat(series.result.runs()).isNotEmpty();
        assertThat(series.result.reason())
                .startsWith("nothing gains enough over the project as it is: 2 workers (class threads) saves ");
    }

    /** Surefire's own time-out ends a hanging run; the reason names the test that hung. */
    @Test
    void aCandidateThatTimesOutNamesWhatWasRunningAndIsNotChosen() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1);
        TestId hanging = new TestId("[engine:e]/[class:A]/[method:hangs()]");
        TestRunner hangs = request -> withExit(suite.run(request), TestRun.Status.TIMED_OUT, hanging);
        Series series = new Series(suite, Budget.Plan.standard());
        SearchTask task = series.task(0);

        SearchResult result = Search.run(hangs, new SeededSearch(), task, series.budget);

        assertThat(result.chosen().isParallel()).isFalse();
        assertThat(result.declined().get(0).reason())
                .startsWith("stopped after ")
                .endsWith("still running A#hangs()");
    }

    @Test
    void aCandidateWhoseJvmCrashedIsDeclinedWithItsStatus() {
        VirtualSuite suite = new VirtualSuite(2).classes(24, 0, 1);
        TestId running = new TestId("[engine:e]/[class:A]/[method:exits()]");
        Series series = new Series(suite, Budget.Plan.standard());
        SearchTask task = series.task(0);

        SearchResult result = Search.run(
                request -> withExit(suite.run(request), TestRun.Status.CRASHED, running),
                new SeededSearch(),
                task,
                series.budget);

        assertThat(result.chosen().isParallel()).isFalse();
        assertThat(result.declined())
                .allSatisfy(declined -> assertThat(declined.reason()).isEqualTo("crashed"));
    }

    private static TestRun withExit(TestRun run, TestRun.Status status, TestId running) {
        ForkRecord fork = new ForkRecord(9, 0, 0, 1, -1, -1, 1, false, List.of(running), "17", 1);
        return ChangedRun.withForks(run, List.of(fork)).ended(new TestRun.Exit(status, ""));
    }

    @Test
    void whatCrossesProcessesLeavesClassThreadsOnly() {
        Series series = new Series(new VirtualSuite(2).classes(12, 0.5, 0.5), Budget.Plan.standard())
                .search(SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), false);

        assertThat(series.result.runs())
                .extracting(run -> run.configuration().mode())
                .doesNotContain(Mode.FORKS);
        assertThat(series.result.chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
    }

    @Test
    void quickTriesOnlyTheBestGuess() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0.5, 0.5), Budget.Plan.quick())
                .search(SearchSpace.all(BOTH, 2), false)
                .prove();

        assertThat(series.result.runs()).hasSize(1);
        assertThat(series.result.chosen().isParallel()).isTrue();
        assertThat(series.budget.spent()).isLessThanOrEqualTo(2.5);
    }

    @Test
    void aGainWhoseProofCannotBePaidIsNotChosenAndSaysSo() {
        // 27 classes of which one takes three quarters: at best 0.78 of the sequential time, four proofs of it and more
        Series series = new Series(
                        new VirtualSuite(2)
                                .classes(26, 0, 0.25)
                                .classes(1, 0, 25)
                                .startUp(0),
                        new Budget.Plan(4, 2, 3, 1, 0, 9))
                .search(SearchSpace.all(BOTH, 2), false);

        assertThat(series.result.chosen().isParallel()).isFalse();
        assertThat(series.result.reason()).contains("but its proof costs ");
    }

    /** One class decides, so that what is left after the first one pays another one's proof only if its own run counts. */
    @Test
    void aFirstCandidateThatIsStoppedLeavesAnotherOneATry() {
        VirtualSuite suite = new VirtualSuite(2).classes(12, 0.25, 0.25).classes(1, 14, 0);
        VirtualSuite slow = new VirtualSuite(2).classes(24, 0, 1.9);
        TestId hanging = new TestId("[engine:e]/[class:A]/[method:hangs()]");
        TestRunner runner = request -> request.configuration().mode() == Mode.CLASS_THREADS
                ? withExit(slow.run(request), TestRun.Status.TIMED_OUT, hanging)
                : suite.run(request);
        Series series = new Series(suite, Budget.Plan.standard());
        SearchTask task = series.task(0);

        SearchResult result = Search.run(runner, new SeededSearch(), task, series.budget);

        assertThat(result.runs().get(0).configuration().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(result.runs()).hasSizeGreaterThan(1);
        assertThat(series.budget.spent()).isLessThanOrEqualTo(6);
    }

    @Test
    void whereTheProofOfTheFirstCandidateCannotBePaidAnotherIsTriedThatGainsEnough() {
        // The flags do harm, which no sequential run tells: with them two workers take nine tenths, without them half.
        VirtualSuite suite =
                new VirtualSuite(2).classes(24, 0.1, 0.4).flagsFactor(2.1).startUp(0);

        Series series = standard(suite).prove();

        TestRun first = series.result.runs().get(0);
        assertThat(first.configuration().jvmFlags()).isNotEmpty();
        assertThat(first.seconds() / series.sequential.get(0).seconds()).isBetween(0.82, 0.9);
        assertThat(series.result.chosen().isParallel())
                .as(series.result.reason())
                .isTrue();
        assertThat(series.result.chosen().jvmFlags()).isEmpty();
        assertThat(series.budget.spent()).isLessThanOrEqualTo(6);
    }

    @Test
    void theEstimateIsToldBeforeAndIsWithinTheBudget() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0.9, 0.1), Budget.Plan.standard());
        SearchTask task = series.task(0);

        Budget.Estimate estimate = Search.estimate(new SeededSearch(), task, series.budget);

        assertThat(series.suite.requests).hasSize(1);
        assertThat(estimate.sequentialRuns()).isBetween(2.0, 6.0);
        assertThat(estimate.atMost()).isEqualTo(6);
        assertThat(estimate.time().toMillis() / 1e3)
                .isCloseTo(estimate.sequentialRuns() * series.sequential.get(0).seconds(), within(0.1));
    }

    @Test
    void aBaselineOfAnEarlierGoalCostsNothingAndIsNotMadeAgain() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0.5, 0.5), Budget.Plan.standard());
        Budget fresh = new Budget(Budget.Plan.standard());
        SearchTask task = series.task(0);

        SearchResult result = Search.run(series.suite, new SeededSearch(), task, fresh);

        assertThat(result.chosen().isParallel()).isTrue();
        assertThat(fresh.reservedBaselines()).isEqualTo(1);
        assertThat(fresh.spent() * fresh.unitSeconds())
                .isCloseTo(result.runs().stream().mapToDouble(TestRun::seconds).sum(), within(1e-6));
    }

    @Test
    void aSequentialRunUnderAddedFlagsDoesNotChangeTheUnit() {
        Series series = new Series(new VirtualSuite(2).classes(24, 0, 1).flagsFactor(0.5), Budget.Plan.standard());
        double unit = series.budget.unitSeconds();

        series.make(
                RunKind.FALLBACK,
                RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM),
                Duration.ZERO);

        assertThat(series.budget.unitSeconds()).isEqualTo(unit);
        assertThat(series.budget.reservedBaselines()).isZero();
        assertThat(series.budget.spent()).isCloseTo(1.5, within(0.01));
    }

    @Test
    void aProofThatStartsAgainIsPaidAgainOnlyWithinTheBudget() {
        Budget budget = new Budget(new Budget.Plan(4, 1, 3, 0, 0, 1));
        VirtualSuite suite = new VirtualSuite(2).classes(8, 0, 1);
        Series series = new Series(suite, budget.plan());
        budget.spend(series.sequential.get(0));
        TestRun shuffle =
                series.make(RunKind.SHUFFLE, RunConfiguration.classThreads(2).shuffled(1), Duration.ZERO);
        double ratio = shuffle.seconds() / series.sequential.get(0).seconds();

        budget.spend(shuffle);
        assertThat(budget.restartProof(new ProofRunCost(ratio, ratio))).isTrue();
        assertThat(budget.reserved(new ProofRunCost(ratio, ratio))).isCloseTo(3 * ratio, within(1e-6));
        budget.spend(shuffle);
        budget.spend(shuffle);
        budget.spend(shuffle);
        assertThat(budget.reserved(new ProofRunCost(ratio, ratio))).isZero();
        assertThat(budget.restartProof(new ProofRunCost(ratio, ratio))).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Suites of any shape: the choice is never slower than sequential, has right results, and never costs too much. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noSuiteIsMadeSlowerOrCostsMoreThanItsBudget(long seed) {
        Random random = new Random(seed);
        int cores = 1 + random.nextInt(8);
        VirtualSuite suite = new VirtualSuite(cores)
                .startUp(0.2 + 2 * random.nextDouble())
                .flagsFactor(0.5 + random.nextDouble())
                .noise(0.02, seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            suite.classes(1 + random.nextInt(30), 2 * random.nextDouble(), 2 * random.nextDouble());
        }
        Mode losing = random.nextBoolean() ? Mode.FORKS : Mode.CLASS_THREADS;
        int atWorkers = 2 + random.nextInt(8);
        suite.losing(
                "C000Test", configuration -> configuration.mode() == losing && configuration.workers() >= atWorkers);
        Budget.Plan plan = random.nextBoolean() ? Budget.Plan.quick() : Budget.Plan.standard();

        Series series = new Series(suite, plan).search(SearchSpace.all(BOTH, cores), false);
        double before = series.sequential.get(0).seconds();
        RunConfiguration chosen = series.result.chosen();

        if (chosen.isParallel()) {
            assertThat(series.result.chosenRun().orElseThrow().seconds()).isLessThanOrEqualTo(before * 0.9);
            assertThat(chosen.mode() == losing && chosen.workers() >= atWorkers).isFalse();
        } else {
            assertThat(series.result.reason()).isNotEmpty();
        }
        double ratio =
                series.result.chosenRun().map(run -> run.seconds() / before).orElse(0.0);
        if (series.budget.reservedBaselines() > 0 && chosen.isParallel()) {
            series.make(RunKind.FALLBACK, RunConfiguration.sequential().withJvmFlags(chosen.jvmFlags()), Duration.ZERO);
        }
        double recorded = chosen.isParallel()
                ? series.make(RunKind.RECORDED, chosen.withFixturesRecorded(), Duration.ZERO)
                                .seconds()
                        / before
                : 0;
        assertThat(series.budget.spent() + series.budget.reserved(new ProofRunCost(ratio, recorded)))
                .isLessThanOrEqualTo(plan.total() + 1e-6);
    }

    /** Twenty rounds of the same suite under noise: the kind of choice stays the same. */
    @Test
    void noiseDoesNotFlipTheChoice() {
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed ->
                                standard(new VirtualSuite(2).classes(40, 0, 1).noise(0.01, seed)))
                        .map(series -> series.result.chosen().workers())
                        .distinct())
                .containsExactly(2);
    }

    /** A suite that cannot gain is not made parallel by luck. */
    @Test
    void noiseDoesNotMakeAGain() {
        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> standard(
                                new VirtualSuite(1).classes(20, 0, 1).startUp(0).noise(0.02, seed)))
                        .filter(series -> series.result.chosen().isParallel()))
                .isEmpty();
    }
}
