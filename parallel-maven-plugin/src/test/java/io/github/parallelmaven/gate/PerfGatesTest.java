package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Optimum;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PerfGatesTest {

    private final PerfCase evidence = new PerfCase();

    private static final Certification CERTIFIED = new Certification(true, "issued 2026-11-24", 3, 1, 0.52, 0, 10);

    private static PerfThresholds strict() {
        return new PerfThresholds(0.5, 0.15, 0.1, 5, 10, 30, 15, true);
    }

    private void timed(double before, double after) {
        evidence.sequential = List.of(Runs.sequential(1, before), Runs.sequential(2, before + 1));
        evidence.parallel = List.of(Runs.candidate(3, after));
        evidence.comparisons = List.of(Runs.same(evidence.parallel.get(0)));
    }

    @Nested
    class Improvement {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new ImprovementGate().judge(evidence.build()));
        }

        @Test
        void holdsTheMedianRunAgainstTheFastestSequentialOne() {
            verdict().passed(4, "28.10s -> 9.40s, 66.5% less time");
        }

        @Test
        void passesAtExactlyTheLimit() {
            timed(20, 10);
            verdict().passed(1, "20.00s -> 10.00s, 50.0% less time");
        }

        @Test
        void failsJustBelowTheLimitAndNamesWhatHoldsItBack() {
            timed(20, 10.001);
            evidence.bound = new LowerBound(500_000, 4_000_000, 2, 6_000_000, "a.Long", 1_000_000, 0, "");
            verdict()
                    .failed(1)
                    .expected("at least 50% less time than sequential, or within 15% of the lower bound")
                    .found("20.00s -> 10.00s, 49.995% less time; lower bound 6.50s, 53.9% above it")
                    .where(
                            "longest class a.Long: 6.00s",
                            "cores: CPU time spread over 2 cores: 2.00s",
                            "isolation: classes that run alone: 1.00s",
                            "start-up of the test JVM: 0.50s")
                    .next("-Dparallel.perf.minImprovement=49");
        }

        @Test
        void passesWithinTheToleranceOfTheLowerBoundAndSaysSo() {
            timed(12, 9.2);
            evidence.bound = new LowerBound(0, 16_000_000, 2, 1, "a.A", 0, 0, "");
            verdict().passed(1, "12.00s -> 9.20s, 23.3% less time; bound 8.00s");
        }

        @Test
        void failsJustOutsideTheToleranceOfTheLowerBound() {
            timed(12, 9.201);
            evidence.bound = new LowerBound(0, 16_000_000, 2, 1, "a.A", 0, 0, "");
            verdict().failed(1).found("lower bound 8.00s, 15.01% above it");
        }

        @Test
        void failsARunThatIsSlowerThoughItIsNearTheBound() {
            timed(8.5, 8.6);
            evidence.bound = new LowerBound(0, 2, 2, 8_000_000, "a.Long", 0, 0, "");
            verdict().failed(1);
        }

        /** On a machine that was busy when the bound was measured, any run would be good enough. */
        @Test
        void failsWhereTheRunIsSoFarBelowTheBoundThatItIsNone() {
            timed(12, 9);
            evidence.bound = new LowerBound(0, 2, 2, 16_000_000, "a.Long", 0, 0, "");
            verdict().failed(1).found("lower bound 16.00s");
        }

        @Test
        void warnsWhenTheLowerBoundLeavesNoGainWorthHaving() {
            timed(8.5, 8.4);
            evidence.bound = new LowerBound(0, 2, 2, 8_000_000, "a.Long", 0, 0, "");
            verdict()
                    .warned(1)
                    .expected("a gain of at least 10%")
                    .found("this machine can do no better")
                    .where("longest class a.Long: 8.00s")
                    .next("`mvn parallel:validate`");
        }

        @Test
        void failsAProjectThatRunsOneAfterAnother() {
            evidence.asItIs();
            verdict()
                    .failed(2)
                    .expected("at least 50% less time than sequential")
                    .found("the suite runs one after another: 28.10s")
                    .where(
                            "cores: CPU time spread over 2 cores: 8.00s",
                            "longest class a.A: 3.00s",
                            "start-up of the test JVM: 0.60s")
                    .next("`mvn parallel:apply`");
        }

        @Test
        void judgesAProjectThatIsParallelAlreadyByItsOwnRuns() {
            evidence.asItIs();
            evidence.effective = RunConfiguration.forks(2);
            evidence.asItIs = List.of(Runs.run(8, RunKind.AS_IS, RunConfiguration.asIs(), 14.05, Runs.ORDER));
            verdict().passed(1, "28.10s -> 14.05s, 50.0% less time");
        }

        @Test
        void doesNotCountTheTimeOfARunThatLostATest() {
            evidence.replaceComparison(Runs.differing(evidence.parallel.get(1), new Difference.Lost(Runs.id("a.A"))));
            verdict().notJudged("run 4 executed other tests: it has no time");
        }

        @Test
        void doesNotCountTheTimeOfARunThatCrashed() {
            evidence.replaceRun(Runs.ended(evidence.parallel.get(1), TestRun.Status.CRASHED, "gone"));
            verdict().notJudged("run 4 did not end by itself: it has no time");
        }

        @Test
        void countsTheRunThatWonTheSearchOnlyWhereThereIsNoOther() {
            evidence.replaceRun(Runs.candidate(3, 2));
            verdict().passed(4, "28.10s -> 9.40s, 66.5% less time");

            evidence.parallel = List.of(evidence.parallel.get(0));
            verdict().passed(1, "28.10s -> 2.00s, 92.9% less time");
        }

        @Test
        void doesNotTimeARecordedRun() {
            timed(20, 9);
            TestRun recorded =
                    Runs.run(4, RunKind.RECORDED, Runs.FORKS.shuffled(9).recorded(), 90, Runs.ORDER);
            evidence.parallel = List.of(evidence.parallel.get(0), recorded);
            verdict().passed(1, "20.00s -> 9.00s, 55.0% less time");
        }

        @Test
        void restsOnTheCertificateWhereNothingIsMeasured() {
            evidence.empty();
            evidence.certificate = CERTIFIED;
            verdict().passed(4, "certified: 52.0% less time");
        }

        @Test
        void countsWhatApplyMeasuredBeforeItsChangeWhereOnlyItsRunsAreAtHand() {
            timed(34, 11);
            evidence.certificate = new Certification(true, "issued", 3, 1, 0.61, Long.MAX_VALUE, 28);
            verdict().passed(1, "28.00s -> 11.00s, 60.7% less time");
        }

        @Test
        void countsNoTimeOfAnotherDayBesideANewRun() {
            timed(34, 11);
            evidence.certificate = new Certification(true, "issued", 3, 1, 0.61, 0, 28);
            verdict().passed(1, "34.00s -> 11.00s, 67.6% less time");
        }

        @Test
        void warnsOfACertifiedNoGain() {
            evidence.empty();
            evidence.certificate = new Certification(true, "issued", 3, 1, 0.02, 0, 10);
            verdict()
                    .warned(4)
                    .expected("at least 50%")
                    .found("the certificate says 2.0%")
                    .where(".mvn/parallel/certificate.json")
                    .next("`mvn parallel:validate");
        }

        @Test
        void isNotJudgedWithoutASequentialRun() {
            evidence.empty();
            verdict().notJudged("no sequential run was measured");
        }
    }

    @Nested
    class SameResults {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new SameResultsGate().judge(evidence.build()));
        }

        @Test
        void passesWithTwoSequentialRunsThreeShufflesAndAPlainRun() {
            verdict().passed(4, "4 tests the same in 3 shuffles, 1 plain run");
        }

        @Test
        void failsWhenTheFallbackCommandDidNotRunSequentially() {
            TestRun overlapping = Runs.run(2, RunKind.FALLBACK, Runs.FORKS, 9, Runs.ORDER);
            evidence.sequential = List.of(
                    evidence.sequential.get(0),
                    Runs.ended(overlapping, TestRun.Status.INVALID, "the printed command is wrong"));
            verdict()
                    .failed(4)
                    .found("a sequential run that was not sequential")
                    .where("run 2 (fallback): invalid, the printed command is wrong")
                    .next("gate 1.3");
        }

        @Test
        void saysThatTheChangedProjectDoesNotBuildAndNamesNoTestAsLost() {
            TestRun plain = evidence.parallel.get(evidence.parallel.size() - 1);
            evidence.replaceRun(Runs.ended(plain, TestRun.Status.INVALID, "a file has no header"));
            evidence.replaceComparison(Runs.differing(plain, new Difference.Lost(Runs.id("a.A"))));
            verdict()
                    .failed(4)
                    .found("does not build")
                    .where("run " + plain.number() + " (plain): invalid, a file has no header")
                    .next("build.log");
        }

        @Test
        void countsTheRecordedRunAsAShuffle() {
            TestRun recorded = Runs.run(
                    6, RunKind.RECORDED, Runs.FORKS.shuffled(13).recorded(), 12, List.of("a.C", "a.D", "a.A", "a.B"));
            evidence.replaceRun(recorded);
            verdict().passed(4, "4 tests the same in 3 shuffles, 1 plain run");
        }

        @Test
        void failsForEachKindOfDifferenceByTheNameOfTheTest() {
            evidence.replaceComparison(Runs.differing(
                    evidence.parallel.get(2),
                    new Difference.Lost(Runs.id("a.A")),
                    new Difference.Added(Runs.id("a.X")),
                    new Difference.RunTwice(Runs.id("a.B"), 2),
                    new Difference.OutcomeChanged(Runs.id("a.C"), Outcome.SUCCESSFUL, Outcome.FAILED, "a.Boom")));
            verdict()
                    .failed(4)
                    .expected("every test with its sequential outcome")
                    .found("4 differences with 4 workers (forks)")
                    .where(
                            "run 5: " + Runs.id("a.A").label() + ": lost",
                            "run 5: " + Runs.id("a.X").label() + ": not there in the sequential runs",
                            "run 5: " + Runs.id("a.B").label() + ": run 2 times",
                            "run 5: " + Runs.id("a.C").label() + ": SUCCESSFUL became FAILED, a.Boom")
                    .next("`mvn parallel:apply -Dparallel.perf.mode=thorough`");
        }

        @Test
        void failsForADifferenceInQuickModeTooAndUnderACertificate() {
            evidence.mode = "quick";
            evidence.certificate = CERTIFIED;
            evidence.replaceComparison(Runs.differing(evidence.parallel.get(0), new Difference.Lost(Runs.id("a.A"))));
            verdict().failed(4).where("run 3: " + Runs.id("a.A").label() + ": lost");
        }

        @Test
        void doesNotBlameTheChosenConfigurationForACandidateThatWasGivenUp() {
            evidence.comparisons.add(
                    new Comparison(99, RunKind.CANDIDATE, 4, List.of(new Difference.Lost(Runs.id("a.A")))));
            verdict().passed(4, "4 tests the same in 3 shuffles, 1 plain run");
        }

        @Test
        void failsWhenTheFallbackCommandLosesATest() {
            TestRun fallback = Runs.run(2, RunKind.FALLBACK, RunConfiguration.sequential(), 28.5, Runs.ORDER);
            evidence.sequential.set(1, fallback);
            evidence.comparisons.add(Runs.differing(fallback, new Difference.Lost(Runs.id("a.C"))));
            verdict().failed(4).where("run 2: " + Runs.id("a.C").label() + ": lost");
        }

        @Test
        void saysWhatToDoWhereOnlyACommandThatSelectsTestsRunsOthers() {
            evidence.selections = List.of(new SelectedTests(
                    "mvn test -Dgroups=Unit",
                    3,
                    List.of(new Difference.Added(Runs.id("a.A")), new Difference.Lost(Runs.id("a.B"))),
                    ""));
            verdict()
                    .failed(4)
                    .found("2 differences where a command selects tests, none in a run of all")
                    .where(
                            "mvn test -Dgroups=Unit: a.A#works(): ran, and is not selected",
                            "mvn test -Dgroups=Unit: a.B#works(): lost")
                    .next("a runner that is Filterable, or leave it out by <excludes>; then `mvn parallel:apply`");
        }

        @Test
        void aCommandThatSelectsOthersIsNotTheReasonWhereTestsDifferAsWell() {
            evidence.selections = List.of(
                    new SelectedTests("mvn test -Dgroups=Unit", 3, List.of(new Difference.Added(Runs.id("a.A"))), ""));
            evidence.replaceComparison(Runs.differing(evidence.parallel.get(2), new Difference.Lost(Runs.id("a.C"))));
            verdict().failed(4).found("2 differences with ").next("-Dparallel.perf.mode=thorough");
        }

        @Test
        void failsForAParallelRunInWhichNoTwoTestsOverlapped() {
            TestRun alone = Runs.shuffle(4, 9, 11, "a.D");
            evidence.replaceRun(alone);
            verdict()
                    .failed(4)
                    .found("1 difference")
                    .where("run 4 (shuffle): peak concurrency 1, no two tests ran at one moment");
        }

        @Test
        void failsForARunThatTimedOut() {
            evidence.replaceRun(Runs.ended(evidence.parallel.get(1), TestRun.Status.TIMED_OUT, "after 60 s"));
            verdict().failed(4).where("run 4 (shuffle): timed out, after 60 s");
        }

        @Test
        void failsForAComparisonOfNoTest() {
            evidence.replaceComparison(new Comparison(3, RunKind.CANDIDATE, 0, List.of()));
            verdict().failed(0).where("run 3: no test was compared");
        }

        @Test
        void isNotJudgedWhenARunWasNotCompared() {
            evidence.comparisons.remove(0);
            verdict().notJudgedForWantOfCertificate("run 3 was not compared");
        }

        @Test
        void quickCannotCertify() {
            evidence.mode = "quick";
            evidence.parallel = List.of(evidence.parallel.get(0), evidence.parallel.get(1));
            verdict().notJudgedForWantOfCertificate("1 shuffle agreed; quick cannot certify");
        }

        @Test
        void quickPassesUnderAValidCertificate() {
            evidence.mode = "quick";
            evidence.certificate = CERTIFIED;
            verdict().passed(4, "4 tests the same; certified by 4 runs");
        }

        @Test
        void restsOnTheCertificateWhereNothingIsRun() {
            evidence.empty();
            evidence.certificate = CERTIFIED;
            verdict().passed(4, "certified by 3 shuffles, 1 plain run");
        }

        @Test
        void standardNeedsTwoSequentialRuns() {
            evidence.sequential = List.of(Runs.sequential(1, 28));
            verdict().notJudgedForWantOfCertificate("all runs agreed, but only 1 of 2 sequential runs");
        }

        @Test
        void standardNeedsThreeShufflesAndAPlainRun() {
            evidence.parallel =
                    evidence.parallel.stream().filter(run -> run.number() < 6).toList();
            verdict().notJudgedForWantOfCertificate("all runs agreed, but only 2 of 3 shuffles, 0 of 1 plain run");
        }

        @Test
        void standardNeedsDifferentSeeds() {
            evidence.replaceRun(Runs.shuffle(6, 9.3, 12, "a.C", "a.D", "a.A", "a.B"));
            verdict().notJudgedForWantOfCertificate("all runs agreed, but only 2 of 3 different seeds");
        }

        @Test
        void standardNeedsStartOrdersThatReallyDiffer() {
            evidence.replaceRun(Runs.shuffle(6, 9.3, 13, "a.B", "a.A", "a.D", "a.C"));
            verdict().notJudgedForWantOfCertificate("all runs agreed, but only 2 of 3 different start orders");
        }

        @Test
        void asksForNoMoreStartOrdersThanSoFewClassesHave() {
            evidence.replaceRun(Runs.shuffle(4, 9, 11, "a.A", "a.B"));
            evidence.replaceRun(Runs.shuffle(5, 9, 12, "a.B", "a.A"));
            evidence.replaceRun(Runs.shuffle(6, 9, 13, "a.A", "a.B"));
            verdict().passed(4, "4 tests the same in 3 shuffles, 1 plain run");
        }

        @Test
        void thoroughNeedsTenShuffles() {
            evidence.mode = "thorough";
            verdict().notJudgedForWantOfCertificate("all runs agreed, but only 3 of 10 shuffles");
        }

        @Test
        void listsUnstableAndExcludedTestsWithoutBlamingThem() {
            evidence.unstable.add(Runs.id("a.B"));
            evidence.excluded.add(Runs.id("a.Z"));
            evidence.replaceComparison(Runs.differing(
                    evidence.parallel.get(2),
                    new Difference.OutcomeChanged(Runs.id("a.B"), Outcome.SUCCESSFUL, Outcome.FAILED, "")));
            verdict()
                    .warned(4)
                    .expected("every test stable")
                    .found("4 tests the same in 3 shuffles, 1 plain run; 1 test unstable before us, 1 left out")
                    .where(
                            Runs.id("a.B").label() + ": unstable before us",
                            Runs.id("a.Z").label() + ": failed in the baseline, left out")
                    .next("`mvn parallel:validate`");
        }

        @Test
        void anUnstableTestThatIsLostIsStillADifference() {
            evidence.unstable.add(Runs.id("a.B"));
            evidence.replaceComparison(Runs.differing(evidence.parallel.get(2), new Difference.Lost(Runs.id("a.B"))));
            verdict().failed(4).where("run 5: " + Runs.id("a.B").label() + ": lost");
        }

        @Test
        void isNotJudgedWithoutAnyRun() {
            evidence.empty();
            verdict().notJudgedForWantOfCertificate("no run of a chosen configuration; there is no certificate");
        }
    }

    @Nested
    class CategoryTimes {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new CategoryTimeGate().judge(evidence.build()));
        }

        private void unit(double parallel) {
            evidence.times = List.of(new CategoryTime(Category.UNIT, 2, 20, parallel, 4, true));
        }

        private void integration(double sequential, double parallel) {
            evidence.times = List.of(new CategoryTime(Category.INTEGRATION, 2, sequential, parallel, 2, true));
        }

        @Test
        void passesWithinThePlansLimits() {
            verdict().passed(4, "suite 9.40s, unit ~3.00s, integration 5.00s, slow ~7.00s");
        }

        @Test
        void unitAtItsLimitPassesAndOverItWarns() {
            unit(5);
            verdict().passed(2, "suite 9.40s, unit 5.00s");
            unit(5.001);
            verdict()
                    .warned(2)
                    .expected("unit within 5s (strict: 10s), integration within 30s")
                    .found("1 limit exceeded")
                    .where("unit: 5.001s, over 5s")
                    .next("performance_report.json");
        }

        @Test
        void strictFailsUnitOnlyOverItsSecondLimit() {
            evidence.thresholds = strict();
            unit(10);
            verdict().warned(2).where("unit: 10.00s, over 5s");
            unit(10.001);
            verdict()
                    .failed(2)
                    .expected("unit within 5s")
                    .found("1 limit exceeded")
                    .where("unit: 10.001s, over 10s")
                    .next("performance_report.json");
        }

        @Test
        void integrationOverItsLimitWarnsAndFailsWhenStrict() {
            integration(60, 30);
            verdict().passed(2, "suite 9.40s, integration 30.00s");
            integration(60, 31);
            verdict().warned(2).where("integration: 31.00s, over 30s");
            evidence.thresholds = strict();
            verdict().failed(2).where("integration: 31.00s, over 30s");
        }

        @Test
        void integrationThatIsNotFasterWithTwoWorkersWarns() {
            integration(6, 6);
            verdict().warned(2).where("integration: 6.00s with 2 workers, not faster than 6.00s sequentially");
        }

        @Test
        void theWholeSuiteOverItsLimitWarns() {
            evidence.times = List.of();
            evidence.parallel = List.of(Runs.candidate(3, 15.2));
            verdict().warned(1).where("whole suite: 15.20s, over 15s");
        }

        @Test
        void aSequentialProjectIsJudgedByItsSequentialTimes() {
            evidence.asItIs();
            verdict().warned(4).where("unit (derived): 9.00s, over 5s", "whole suite: 28.10s, over 15s");
        }

        @Test
        void isNotJudgedWithoutAnyTime() {
            evidence.empty();
            verdict().notJudged("no category and no suite was timed");
        }
    }

    @Nested
    class OptimumFound {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new OptimumFoundGate().judge(evidence.build()));
        }

        @Test
        void passesWithASuccessfulRunBehindEachChoiceAndTheChosenSettingsInEffect() {
            verdict().passed(4, "4 workers (forks)");
        }

        @Test
        void failsForACategoryWithTestsAndNoChoice() {
            evidence.optima.remove(1);
            verdict()
                    .failed(3)
                    .expected("a chosen configuration for each category and for all")
                    .found("1 problem")
                    .where("integration: no configuration is chosen")
                    .next("`mvn parallel:validate -Dparallel.perf.mode=thorough`");
        }

        @Test
        void asksForNoChoiceWhereACategoryHasNoTest() {
            evidence.optima.remove(2);
            evidence.times.set(2, new CategoryTime(Category.SLOW, 0, -1, -1, 1, false));
            verdict().passed(3, "4 workers (forks)");
        }

        @Test
        void failsForAChoiceWhoseRunDoesNotExist() {
            evidence.optima.set(3, new Optimum("all", Runs.FORKS, 77, 9));
            verdict().failed(4).where("all: there is no run 77");
        }

        @Test
        void failsForAChoiceWhoseRunWasNotSuccessful() {
            evidence.replaceRun(Runs.ended(evidence.parallel.get(0), TestRun.Status.CRASHED, ""));
            verdict()
                    .failed(4)
                    .where(
                            "unit: run 3 was not successful",
                            "integration: run 3 was not successful",
                            "all: run 3 was not successful");
        }

        @Test
        void acceptsABuildThatKnownFailuresBreak() {
            evidence.replaceRun(Runs.ended(evidence.parallel.get(0), TestRun.Status.TEST_FAILURES, ""));
            verdict().passed(4, "4 workers (forks)");
        }

        @Test
        void acceptsACandidateThatIsKnownByItsComparison() {
            evidence.optima.set(1, new Optimum("integration", RunConfiguration.forks(2), 9, 5));
            evidence.comparisons.add(new Comparison(9, RunKind.CANDIDATE, 4, List.of()));
            verdict().passed(4, "4 workers (forks)");
        }

        @Test
        void failsWhenOtherSettingsAreInEffect() {
            evidence.effective = RunConfiguration.forks(2);
            verdict()
                    .failed(4)
                    .where("effective settings: 2 workers (forks), chosen: 4 workers (forks)")
                    .next("`mvn parallel:apply`");
        }

        @Test
        void theSeedOfAShuffleIsNoOtherSetting() {
            evidence.chosen = Runs.FORKS.shuffled(4);
            verdict().passed(4, "4 workers (forks)");
        }

        @Test
        void restsOnTheCertificateWhereNothingIsMeasured() {
            evidence.empty();
            evidence.certificate = CERTIFIED;
            evidence.chosen = Runs.FORKS;
            evidence.effective = Runs.FORKS;
            verdict().passed(1, "certified: 4 workers (forks)");
        }

        @Test
        void failsWhenTheEffectiveSettingsAreNotTheCertifiedOnes() {
            evidence.empty();
            evidence.certificate = CERTIFIED;
            evidence.chosen = Runs.FORKS;
            verdict().failed(0).where("effective settings: sequential, chosen: 4 workers (forks)");
        }

        @Test
        void isNotJudgedWhenNothingWasMeasured() {
            evidence.empty();
            evidence.optima = new ArrayList<>();
            verdict().notJudged("nothing was measured");
        }
    }
}
