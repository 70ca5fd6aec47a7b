package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestRunTest {

    private final List<TestExecution> tests = new ArrayList<>();

    private void test(String testClass, long start, long end) {
        tests.add(new TestExecution(
                new TestId("[class:" + testClass + "]/[method:" + tests.size() + "]"),
                new TestMethod(testClass, "m" + tests.size(), ""),
                Outcome.SUCCESSFUL,
                "",
                "",
                start,
                end,
                "main",
                1,
                1));
    }

    private TestRun run(TestRun.Status status, ForkRecord... forks) {
        return new TestRun(
                1,
                RunKind.BASELINE,
                RunConfiguration.sequential(),
                "",
                0,
                2_500_000,
                new TestRun.Exit(status, ""),
                tests,
                List.of(),
                List.of(forks),
                List.of(),
                0,
                0);
    }

    private static ForkRecord fork(boolean complete, long cpuNanos) {
        return new ForkRecord(1, 0, 0, 1, 0, cpuNanos, 1, complete, List.of(), "17", 1);
    }

    private TestRun run() {
        return run(TestRun.Status.SUCCESS, fork(true, 3_000_000));
    }

    /** As a feature of Spock and its iterations. */
    @Test
    void aTestThatHoldsOthersDoesNotOverlapWithThem() {
        test("A", 0, 10);
        TestExecution feature = tests.get(0);
        tests.add(new TestExecution(
                new TestId(feature.id().value() + "/[iteration:0]"),
                feature.method(),
                Outcome.SUCCESSFUL,
                "",
                "",
                1,
                9,
                "main",
                1,
                1));

        assertThat(run().peakConcurrency()).isEqualTo(1);
        assertThat(run().innermost()).extracting(TestExecution::startMicros).containsExactly(1L);
    }

    @Test
    void testsThatFollowEachOtherInTheSameMicrosecondDoNotOverlap() {
        test("A", 0, 10);
        test("B", 10, 20);

        assertThat(run().peakConcurrency()).isEqualTo(1);
    }

    @Test
    void thePeakIsTheMostAtOneMomentNotTheNumberOfOverlaps() {
        test("A", 0, 10);
        test("B", 5, 15);
        test("C", 12, 20);
        test("D", 13, 14);

        assertThat(run().peakConcurrency()).isEqualTo(3);
    }

    /** As of TestNG's {@code @DataProvider(parallel = true)}: its threads are there whatever is set. */
    @Test
    void runsOfOneMethodThatTestNgOverlapsByItselfAreOneAtAnyMoment() {
        invocation("[engine:testng]/[class:A]/[method:m(int)]/[invoc:0]", 0, 10);
        invocation("[engine:testng]/[class:A]/[method:m(int)]/[invoc:1]", 2, 14);
        invocation("[engine:testng]/[class:A]/[method:m(int)]/[invoc:2]", 20, 30);
        assertThat(run().peakConcurrency()).isEqualTo(1);

        invocation("[engine:testng]/[class:A]/[method:other(int)]/[invoc:0]", 12, 16);
        assertThat(run().peakConcurrency()).isEqualTo(2);
    }

    @Test
    void runsOfOneMethodOfAnotherFrameworkOverlapByWhatIsSet() {
        invocation("[engine:junit-vintage]/[runner:A]/[test:%5B0]/[test:m(A)]", 0, 10);
        invocation("[engine:junit-vintage]/[runner:A]/[test:%5B1]/[test:m(A)]", 2, 14);

        assertThat(run().peakConcurrency()).isEqualTo(2);
    }

    private void invocation(String id, long start, long end) {
        tests.add(new TestExecution(
                new TestId(id),
                new TestMethod("A", "m", "int"),
                Outcome.SUCCESSFUL,
                "",
                "",
                start,
                end,
                "pool-" + start,
                1,
                1));
    }

    @Test
    void aTestThatTookNoTimeOverlapsWithNothing() {
        test("A", 0, 10);
        test("B", 5, 5);

        assertThat(run().peakConcurrency()).isEqualTo(1);
    }

    @Test
    void theStartOrderIsOfOutermostClassesByTheirFirstTest() {
        test("B", 5, 6);
        test("A$Inner", 1, 2);
        test("A", 7, 8);

        assertThat(run().startOrder()).containsExactly("A", "B");
    }

    @Test
    void aRunWithoutTestsIsNeverComplete() {
        assertThat(run().isComplete()).isFalse();
        test("A", 0, 1);
        assertThat(run().isComplete()).isTrue();
    }

    @Test
    void failedTestsDoNotMakeARunIncompleteButACrashDoes() {
        test("A", 0, 1);

        assertThat(run(TestRun.Status.TEST_FAILURES, fork(true, 1)).isComplete())
                .isTrue();
        assertThat(run(TestRun.Status.SUCCESS, fork(false, 1)).isComplete()).isFalse();
        assertThat(run(TestRun.Status.INVALID, fork(true, 1)).isComplete()).isFalse();
        assertThat(run(TestRun.Status.STOPPED, fork(true, 1)).isComplete()).isFalse();
    }

    @Test
    void cpuTimeIsUnknownWhenOneForkCannotTell() {
        assertThat(run(TestRun.Status.SUCCESS, fork(true, 3_000_000), fork(true, 4_000_000))
                        .cpuMicros())
                .isEqualTo(7_000);
        assertThat(run(TestRun.Status.SUCCESS, fork(true, 3_000_000), fork(true, -1))
                        .cpuMicros())
                .isEqualTo(-1);
    }
}
