package io.github.parallelmaven.run;

import static io.github.parallelmaven.model.Outcome.FAILED;
import static io.github.parallelmaven.model.Outcome.SKIPPED;
import static io.github.parallelmaven.model.Outcome.SUCCESSFUL;
import static io.github.parallelmaven.run.RunBuilder.classId;
import static io.github.parallelmaven.run.RunBuilder.id;
import static io.github.parallelmaven.run.RunBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference.Added;
import io.github.parallelmaven.model.Difference.Lost;
import io.github.parallelmaven.model.Difference.OutcomeChanged;
import io.github.parallelmaven.model.Difference.RunTwice;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparerTest {

    private static final TestId FIRST_INVOCATION =
            new TestId("[engine:junit-jupiter]/[class:A]/[test-template:p(int)]/[test-template-invocation:#1]");
    private final TestRun sequential = run().test("A", "one", SUCCESSFUL)
            .test("A", "two", SUCCESSFUL)
            .test("B", "three", SKIPPED)
            .build();

    private static RunBuilder shuffled() {
        return run().configuration(RunConfiguration.forks(2).shuffled(1));
    }

    private Comparison compare(RunBuilder run) {
        return Comparer.compare(List.of(sequential), run.build(), Set.of());
    }

    @Test
    void aRunWithTheSameOutcomesIsTheSameInAnyOrder() {
        Comparison comparison = compare(shuffled()
                .test("B", "three", SKIPPED)
                .test("A", "two", SUCCESSFUL)
                .test("A", "one", SUCCESSFUL));

        assertThat(comparison).isEqualTo(new Comparison(7, RunKind.SHUFFLE, 3, List.of()));
        assertThat(comparison.isSame()).isTrue();
    }

    @Test
    void aShuffledRunThatLostATestIsReportedAsLost() {
        Comparison comparison = compare(shuffled().test("A", "one", SUCCESSFUL).test("B", "three", SKIPPED));

        assertThat(comparison.differences()).containsExactly(new Lost(id("A", "two")));
    }

    @Test
    void aRunWithoutAnyTestHasLostThemAll() {
        assertThat(compare(shuffled()).differences()).hasSize(3).allMatch(Lost.class::isInstance);
    }

    @Test
    void aTestThatRanInTwoForksIsReportedAsRunTwice() {
        Comparison comparison = compare(shuffled()
                .test("A", "one", SUCCESSFUL)
                .pid(2)
                .test("A", "one", SUCCESSFUL)
                .test("A", "two", SUCCESSFUL)
                .test("B", "three", SKIPPED));

        assertThat(comparison.differences()).containsExactly(new RunTwice(id("A", "one"), 2));
    }

    @Test
    void aFailureAndAFormerlySkippedTestAreChangedOutcomes() {
        Comparison comparison = compare(
                shuffled().test("A", "one", FAILED).test("A", "two", SUCCESSFUL).test("B", "three", SUCCESSFUL));

        assertThat(comparison.differences())
                .containsExactly(
                        new OutcomeChanged(id("A", "one"), SUCCESSFUL, FAILED, "java.lang.AssertionError"),
                        new OutcomeChanged(id("B", "three"), SKIPPED, SUCCESSFUL, ""));
    }

    @Test
    void aTestThatOnlyTheParallelRunHasIsReportedAsAdded() {
        Comparison comparison = compare(shuffled()
                .test("A", "one", SUCCESSFUL)
                .test("A", "two", SUCCESSFUL)
                .test("B", "three", SKIPPED)
                .test("C", "four", SUCCESSFUL));

        assertThat(comparison.differences()).containsExactly(new Added(id("C", "four")));
    }

    @Test
    void anExcludedTestIsNeitherLostNorChanged() {
        Comparison comparison = Comparer.compare(
                List.of(sequential),
                shuffled().test("A", "one", FAILED).test("B", "three", SKIPPED).build(),
                Set.of(id("A", "one"), id("A", "two")));

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.compared()).isEqualTo(1);
    }

    @Test
    void aTestThatEndedDifferentlyInTheSequentialRunsIsNotBlamedOnTheRun() {
        TestRun second = run().test("A", "one", FAILED)
                .test("A", "two", SUCCESSFUL)
                .test("B", "three", SKIPPED)
                .build();

        Comparison comparison = Comparer.compare(
                List.of(sequential, second),
                shuffled()
                        .test("A", "one", FAILED)
                        .test("A", "two", FAILED)
                        .test("B", "three", SKIPPED)
                        .build(),
                Set.of());

        assertThat(comparison.compared()).isEqualTo(2);
        assertThat(comparison.differences())
                .extracting(difference -> difference.test())
                .containsExactly(id("A", "two"));
        List<UnstableTest> unstable = Comparer.unstable(List.of(sequential, second));
        assertThat(unstable).containsExactly(new UnstableTest(id("A", "one"), 2, Map.of(SUCCESSFUL, 1, FAILED, 1)));
        assertThat(unstable.get(0).rate()).isEqualTo(0.5);
    }

    @Test
    void idsThatChangeFromRunToRunAreUnstableBeforeUsAndNotAdded() {
        TestRun first = invocation("Foo@1", run().test("A", "one", SUCCESSFUL)).build();
        TestRun second = invocation("Foo@2", run().test("A", "one", SUCCESSFUL)).build();

        Comparison comparison = Comparer.compare(
                List.of(first, second),
                invocation("Foo@3", shuffled().test("A", "one", SUCCESSFUL)).build(),
                Set.of());

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(Comparer.unstable(List.of(first, second))).hasSize(2);
    }

    private static RunBuilder invocation(String text, RunBuilder run) {
        TestId id = new TestId("[engine:junit-vintage]/[runner:P]/[test:p%5B" + text + "%5D(P)]");
        return run.test(id, "P", "p", SUCCESSFUL, 0, 1);
    }

    @Test
    void invocationsTakenAlongByAFailedClassAreFailedAndNotLost() {
        TestRun before = run().container("A", SUCCESSFUL, 0, 9)
                .test(FIRST_INVOCATION, "A", "p", SUCCESSFUL, 1, 2)
                .build();
        TestRun after = shuffled()
                .container("A", FAILED, 0, 9)
                .test("B", "x", SUCCESSFUL)
                .build();

        Comparison comparison = Comparer.compare(List.of(before), after, Set.of());

        assertThat(comparison.differences())
                .containsExactly(
                        new OutcomeChanged(FIRST_INVOCATION, SUCCESSFUL, FAILED, "java.lang.IllegalStateException"),
                        new Added(id("B", "x")));
    }

    @Test
    void aClassThatFailedSequentiallyAndRunsNowHasChanged() {
        TestRun before =
                run().container("A", FAILED, 0, 9).test("B", "x", SUCCESSFUL).build();
        TestRun after = shuffled()
                .container("A", SUCCESSFUL, 0, 9)
                .test("B", "x", SUCCESSFUL)
                .test(FIRST_INVOCATION, "A", "p", SUCCESSFUL, 1, 2)
                .build();

        assertThat(Comparer.compare(List.of(before), after, Set.of()).differences())
                .containsExactly(new OutcomeChanged(FIRST_INVOCATION, FAILED, SUCCESSFUL, ""));
    }

    @Test
    void aClassThatFailsAfterItsTestsIsADifferenceThoughEveryTestSucceeded() {
        TestRun before = run().container("A", SUCCESSFUL, 0, 9)
                .test("A", "one", SUCCESSFUL)
                .build();
        TestRun after = shuffled()
                .container("A", FAILED, 0, 9)
                .test("A", "one", SUCCESSFUL)
                .build();

        assertThat(Comparer.compare(List.of(before), after, Set.of()).differences())
                .containsExactly(
                        new OutcomeChanged(classId("A"), SUCCESSFUL, FAILED, "java.lang.IllegalStateException"));
        assertThat(Comparer.compare(List.of(after), before, Set.of()).differences())
                .containsExactly(new OutcomeChanged(classId("A"), FAILED, SUCCESSFUL, ""));
    }

    @Test
    void anEngineOfAnotherForkIsNoDifference() {
        TestId engine = new TestId("[engine:junit-jupiter]");
        TestRun before = run().container(engine, "", "", SUCCESSFUL, 0, 9)
                .test("A", "one", SUCCESSFUL)
                .build();
        TestRun after = shuffled()
                .container(engine, "", "", Outcome.ABORTED, 0, 9)
                .test("A", "one", SUCCESSFUL)
                .build();

        assertThat(Comparer.compare(List.of(before), after, Set.of()).isSame()).isTrue();
    }

    @Test
    void withoutASequentialRunNothingCanBeCompared() {
        assertThatThrownBy(() -> Comparer.compare(List.of(), sequential, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContainerThatFailsOnlyInTheRunIsADifferenceAlsoAroundAnExcludedTest() {
        TestRun before = run().test("A", "one", FAILED)
                .test("A", "two", SUCCESSFUL)
                .container("A", SUCCESSFUL, 0, 1)
                .build();
        TestRun after = shuffled()
                .test("A", "one", FAILED)
                .test("A", "two", SUCCESSFUL)
                .container("A", FAILED, 0, 1)
                .build();

        Comparison comparison = Comparer.compare(List.of(before), after, Set.of(id("A", "one")));

        assertThat(comparison.differences())
                .extracting(difference -> difference.test())
                .containsExactly(classId("A"));
    }
}
