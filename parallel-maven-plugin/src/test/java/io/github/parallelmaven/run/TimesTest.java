package io.github.parallelmaven.run;

import static io.github.parallelmaven.run.RunBuilder.id;
import static io.github.parallelmaven.run.RunBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final long SECOND = 1_000_000;

    @Test
    void aClassTimeIncludesWhatSurroundsItsTestsAndItsNestedClassesOnce() {
        TestRun run = run().container("A", Outcome.SUCCESSFUL, 0, 10 * SECOND)
                .container("A$Inner", Outcome.SUCCESSFUL, 5 * SECOND, 9 * SECOND)
                .test("A$Inner", "x", 6 * SECOND, 7 * SECOND)
                .test("B", "y", 20 * SECOND, 21 * SECOND)
                .build();

        assertThat(ClassTimes.of(run))
                .containsExactly(entry("A", Duration.ofSeconds(10)), entry("B", Duration.ofSeconds(1)));
    }

    @Test
    void theLongestThatNothingDividesOfAClassWhoseTestsOverlapIsItsLongestTest() {
        TestRun run = run().container("A", Outcome.SUCCESSFUL, 0, 9 * SECOND)
                .test("A", "x", 0, 5 * SECOND)
                .test("A", "y", 5 * SECOND, 9 * SECOND)
                .test("B", "z", 9 * SECOND, 13 * SECOND)
                .build();
        Isolation byMethods = Isolation.none().withMethodsOf(Set.of("A"));

        assertThat(LowerBounds.of(run, Isolation.none(), 2).longestUnitMicros()).isEqualTo(9 * SECOND);
        assertThat(LowerBounds.of(run, byMethods, 2).longestUnitMicros()).isEqualTo(5 * SECOND);
    }

    @Test
    void aClassTimeHasNothingOfTheTestsOfOthersThatItsThreadRanInBetween() {
        TestRun run = run().container("A", Outcome.SUCCESSFUL, 0, 10 * SECOND)
                .test("A", "first", SECOND, 2 * SECOND)
                .container("B", Outcome.SUCCESSFUL, 2 * SECOND, 14 * SECOND)
                .test("B", "first", 2 * SECOND, 8 * SECOND)
                .test("A", "second", 8 * SECOND, 9 * SECOND)
                .test("B", "second", 11 * SECOND, 13 * SECOND)
                .build();

        assertThat(ClassTimes.of(run))
                .containsExactly(entry("A", Duration.ofSeconds(4)), entry("B", Duration.ofSeconds(11)));
    }

    @Test
    void whatOtherThreadsAndOtherProcessesRanMeanwhileIsNoReasonThatAClassTookLess() {
        TestRun run = run().container("A", Outcome.SUCCESSFUL, 0, 10 * SECOND)
                .test("A", "first", 0, SECOND)
                .test("A", "second", 9 * SECOND, 10 * SECOND)
                .thread("another")
                .test("B", "meanwhile", 2 * SECOND, 5 * SECOND)
                .pid(2)
                .thread("main")
                .test("C", "meanwhile", 2 * SECOND, 5 * SECOND)
                .build();

        assertThat(ClassTimes.of(run)).containsEntry("A", Duration.ofSeconds(10));
    }

    @Test
    void aMethodHasItsLongestInvocationAndTheSumOfAll() {
        TestRun run = run().test(id("A", "p1"), "A", "p", Outcome.SUCCESSFUL, 0, SECOND)
                .test(id("A", "p2"), "A", "p", Outcome.SUCCESSFUL, SECOND, 4 * SECOND)
                .build();

        assertThat(MethodTimes.of(run))
                .containsExactly(entry(
                        new TestMethod("A", "p", ""),
                        new MethodTimes.MethodTime(Duration.ofSeconds(3), Duration.ofSeconds(4), 2)));
    }

    @Test
    void aCategoryTakesTheSumOfItsTestsSequentiallyAndTheTimeAnyOfThemRanInParallel() {
        TestRun sequential = run().test("A", "a", 0, SECOND)
                .test("B", "b", SECOND, 3 * SECOND)
                .test("C", "c", 3 * SECOND, 9 * SECOND)
                .build();
        TestRun parallel = run().configuration(RunConfiguration.forks(2))
                .test("A", "a", 0, SECOND)
                .test("C", "c", 0, 6 * SECOND)
                .test("B", "b", SECOND / 2, 3 * SECOND)
                .build();
        Map<TestMethod, Category> categories = Map.of(
                new TestMethod("A", "a", ""), Category.UNIT,
                new TestMethod("B", "b", ""), Category.UNIT,
                new TestMethod("C", "c", ""), Category.SLOW);

        assertThat(CategoryTimes.of(sequential, Optional.of(parallel), categories))
                .containsExactly(
                        new CategoryTime(Category.UNIT, 2, 3, 3, 2, false),
                        new CategoryTime(Category.SLOW, 1, 6, 6, 2, false));
        assertThat(CategoryTimes.of(sequential, Optional.empty(), categories)
                        .get(0)
                        .parallel())
                .isEqualTo(-1);
    }

    @Test
    void theBoundIsStartUpPlusTheLargerOfCpuShareAndLongestClass() {
        RunBuilder run = run().container("Long", Outcome.SUCCESSFUL, 0, 3 * SECOND)
                .container("Alone", Outcome.SUCCESSFUL, 4 * SECOND, 5 * SECOND)
                .test("Long", "a", SECOND, 2 * SECOND)
                .fork(-SECOND, 0, 6 * SECOND, 400_000_000, 10_400_000_000L);

        LowerBound bound = LowerBounds.of(run.build(), Isolation.alone(Set.of("Alone")), 2);

        assertThat(bound).isEqualTo(new LowerBound(SECOND, 10 * SECOND, 2, 3 * SECOND, "Long", SECOND, 0, ""));
        assertThat(bound.seconds()).isEqualTo(6);
    }

    @Test
    void whatOneLockKeepsApartRunsInTurnAndBoundsTheRunUnderIsolation() {
        TestRun run = run().test("A", "a", 0, 3 * SECOND)
                .test("B", "b", 3 * SECOND, 7 * SECOND)
                .test("C", "c", 7 * SECOND, 8 * SECOND)
                .fork(-SECOND, 0, 8 * SECOND, 0, 8_000_000_000L)
                .build();
        SortedMap<String, SortedSet<String>> writers = new TreeMap<>(Map.of(
                "properties", new TreeSet<>(Set.of("A", "B")),
                "locale", new TreeSet<>(Set.of("C")),
                "file", new TreeSet<>(Set.of("A", "C"))));

        LowerBound bound = LowerBounds.of(run, new Isolation(new TreeSet<>(), writers), 2);

        assertThat(bound.lock()).isEqualTo("properties");
        assertThat(bound.micros()).isEqualTo(5 * SECOND);
        assertThat(bound.underIsolationMicros()).isEqualTo(8 * SECOND);
    }

    @Test
    void modulesRunOneAfterAnotherAndTheirBoundsAddUp() {
        TestRun run = run().module("a", 1)
                .test("Long", "x", 0, 3 * SECOND)
                .fork(-SECOND, 0, 4 * SECOND, 0, 4_000_000_000L)
                .module("b", 2)
                .test("Short", "y", 10 * SECOND, 11 * SECOND)
                .fork(8 * SECOND, 10 * SECOND, 14 * SECOND, 0, 10_000_000_000L)
                .build();

        LowerBound bound = LowerBounds.of(run, Isolation.none(), 2);

        assertThat(bound.modules()).extracting(LowerBound::micros).containsExactly(4 * SECOND, 7 * SECOND);
        assertThat(bound.micros()).isEqualTo(11 * SECOND);
        assertThat(bound.underIsolationMicros()).isEqualTo(11 * SECOND);
        assertThat(bound.longestUnit()).isEqualTo("Long");
        assertThat(bound.decidedBy()).isEqualTo("2 modules in turn, above all by 2 cores");
    }

    @Test
    void eachModuleIsAPartOfTheRunWithTheTimeOfItsOwnJvms() {
        TestRun run = run().module("b", 2)
                .test("Second", "y", 10 * SECOND, 11 * SECOND)
                .fork(8 * SECOND, 10 * SECOND, 14 * SECOND, -1, -1)
                .module("a", 1)
                .test("First", "x", 0, 3 * SECOND)
                .fork(-SECOND, 0, 4 * SECOND, -1, -1)
                .build();

        assertThat(run.byModule())
                .extracting(TestRun::startOrder, TestRun::seconds)
                .containsExactly(tuple(List.of("First"), 5.0), tuple(List.of("Second"), 6.0));
        TestRun single = run().test("A", "a", 0, SECOND).build();
        assertThat(single.byModule()).containsExactly(single);
    }

    @Test
    void aJvmThatCannotTellItsCpuTimeBoundsNothingByIt() {
        LowerBound bound = LowerBounds.of(
                run().test("A", "a", 0, SECOND).fork(0, 0, SECOND, -1, -1).build(), Isolation.none(), 2);

        assertThat(bound.cpuMicros()).isZero();
        assertThat(bound.micros()).isEqualTo(SECOND);
    }

    @Test
    void aCandidateIsStoppedATenthAboveTheBestAndNotBeforeThereIsOne() {
        EarlyStop stop = EarlyStop.standard();

        assertThat(stop.limit(Duration.ofSeconds(10), Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(12));
        assertThat(stop.limit(Duration.ZERO, Duration.ofSeconds(1))).isEqualTo(Duration.ZERO);
    }

    @Test
    void theJdkIsKnownByItsFeatureVersion() {
        assertThat(MachineFacts.feature("17.0.15")).isEqualTo(17);
        assertThat(MachineFacts.feature("1.8.0_392")).isEqualTo(8);
        assertThat(MachineFacts.feature("25-ea")).isEqualTo(25);
        assertThat(MachineFacts.feature("unknown")).isZero();
        assertThat(MachineFacts.read("11.0.2").java()).isEqualTo(11);
        assertThat(MachineFacts.read().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
