package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmaven.model.ChangedRun;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisiveClassesTest {

    private static final String LONG = "C008Test";

    /** Eight classes of a second, then one that waits for twelve. */
    private static VirtualSuite suite() {
        return new VirtualSuite(2).classes(8, 1, 0).classes(1, 12, 0).startUp(0.5);
    }

    private static TestRun sequential(VirtualSuite suite, int tests) {
        TestRun run = suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
        return sequential(run, LONG, tests);
    }

    /** The same where one class has so many tests. */
    private static TestRun sequential(TestRun run, String testClass, int tests) {
        return ChangedRun.withTests(
                run,
                run.tests().stream()
                        .flatMap(test -> test.testClass().equals(testClass) ? parts(test, tests) : Stream.of(test))
                        .toList());
    }

    private static Stream<TestExecution> parts(TestExecution test, int count) {
        long each = (test.endMicros() - test.startMicros()) / count;
        return IntStream.range(0, count)
                .mapToObj(part -> new TestExecution(
                        new TestId(test.id().value() + part),
                        test.method(),
                        test.outcome(),
                        "",
                        "",
                        test.startMicros() + part * each,
                        test.startMicros() + (part + 1) * each,
                        "main",
                        test.pid(),
                        1));
    }

    private static SortedSet<String> decisive(TestRun sequential, Isolation isolation, String... free) {
        return DecisiveClasses.of(sequential, isolation, SearchSpace.all(Set.of(Mode.CLASS_THREADS), 2), List.of(free));
    }

    @Test
    void theClassThatDecidesWhenAllAreDoneIsOne() {
        assertThat(decisive(sequential(suite(), 12), Isolation.none(), LONG, "C000Test"))
                .containsExactly(LONG);
    }

    @Test
    void twoThatAreAsLongAsEachOtherDecideTogether() {
        VirtualSuite two =
                new VirtualSuite(2).classes(8, 1, 0).classes(2, 12, 0).startUp(0.5);
        TestRun sequential = sequential(sequential(two, 12), "C009Test", 12);

        assertThat(decisive(sequential, Isolation.none(), LONG, "C009Test")).containsExactly(LONG, "C009Test");
        assertThat(decisive(sequential, Isolation.none(), LONG)).isEmpty();
    }

    @Test
    void aClassWhoseTestsShareSomethingIsNot() {
        assertThat(decisive(sequential(suite(), 12), Isolation.none(), "C000Test"))
                .isEmpty();
    }

    @Test
    void aClassOfOneLongTestIsNot() {
        assertThat(decisive(sequential(suite(), 1), Isolation.none(), LONG)).isEmpty();
    }

    @Test
    void aClassThatRunsAloneRunsItsTestsInTurnAllTheSame() {
        assertThat(decisive(sequential(suite(), 12), Isolation.alone(Set.of(LONG)), LONG))
                .isEmpty();
    }

    @Test
    void whereAllClassesAreAlikeNoneDecides() {
        TestRun sequential = sequential(new VirtualSuite(2).classes(24, 1, 0), 1);

        assertThat(decisive(sequential, Isolation.none(), "C000Test", "C001Test"))
                .isEmpty();
    }

    @Test
    void testsThatOverlapArePredictedAsUnitsOfTheirOwnInOneJvmOnly() {
        TestRun sequential = sequential(suite(), 12);
        SuiteModel model = SuiteModel.of(sequential, Isolation.none().withMethodsOf(new TreeSet<>(Set.of(LONG))), 2);

        assertThat(seconds(model, RunConfiguration.classThreads(4))).isCloseTo(0.5 + 5, within(0.01));
        assertThat(seconds(model, RunConfiguration.sequential())).isCloseTo(0.5 + 20, within(0.01));
        assertThat(seconds(model, RunConfiguration.forks(2))).isGreaterThan(0.5 + 12);
    }

    private static double seconds(SuiteModel model, RunConfiguration configuration) {
        return model.predict(configuration).toNanos() / 1e9;
    }
}
