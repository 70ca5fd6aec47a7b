package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmaven.model.ChangedRun;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteModelTest {

    /** Of one more fork on two processors, where a JVM starts in half a second. */
    private static final double WARM_UP = 0.6 * 0.5 / 2;

    private static double predicted(VirtualSuite suite, RunConfiguration configuration, Isolation isolation) {
        return model(suite, isolation).predict(configuration).toNanos() / 1e9;
    }

    private static SuiteModel model(VirtualSuite suite, Isolation isolation) {
        return SuiteModel.of(
                suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO)),
                isolation,
                2);
    }

    private static VirtualSuite waiting() {
        return new VirtualSuite(2).classes(16, 1, 0).startUp(0.5);
    }

    @Test
    void theSequentialRunIsPredictedAsItWas() {
        assertThat(predicted(waiting(), RunConfiguration.sequential(), Isolation.none()))
                .isCloseTo(16.5, within(0.01));
    }

    @Test
    void waitingIsNotSharedAndComputingIs() {
        VirtualSuite computing = new VirtualSuite(2).classes(16, 0, 1).startUp(0.5);

        assertThat(predicted(waiting(), RunConfiguration.classThreads(8), Isolation.none()))
                .isCloseTo(2.5, within(0.01));
        assertThat(predicted(computing, RunConfiguration.classThreads(8), Isolation.none()))
                .isCloseTo(8.5, within(0.01));
        assertThat(model(waiting(), Isolation.none()).isWaiting()).isTrue();
        assertThat(model(computing, Isolation.none()).isWaiting()).isFalse();
    }

    @Test
    void whatIsSerialRunsAfterTheForksInAJvmOfItsOwn() {
        RunConfiguration forks = RunConfiguration.forks(2).withSerial(Set.of("C000Test", "C001Test"));

        assertThat(predicted(waiting(), forks, Isolation.none())).isCloseTo(0.5 + WARM_UP + 7 + 0.5 + 2, within(0.01));
    }

    @Test
    void whatIsIsolatedIsAddedInOneJvmButNotInForks() {
        Isolation isolated = Isolation.alone(Set.of("C000Test", "C001Test"));

        assertThat(predicted(waiting(), RunConfiguration.classThreads(2), isolated))
                .isCloseTo(9.5, within(0.01));
        assertThat(predicted(waiting(), RunConfiguration.forks(2), isolated)).isCloseTo(8.5 + WARM_UP, within(0.01));
    }

    @Test
    void classesThatOneLockKeepsApartRunInTurnAndHoldTheirWorkers() {
        SortedSet<String> writers = new TreeSet<>(Set.of("C000Test", "C001Test", "C002Test", "C003Test"));
        Isolation locked = new Isolation(new TreeSet<>(), new TreeMap<>(Map.of("port:8080", writers)));

        // Three of them one by one, a worker waiting; then the fourth and twelve others on two workers.
        assertThat(predicted(waiting(), RunConfiguration.classThreads(2), locked))
                .isCloseTo(0.5 + 3 + 7, within(0.01));
        assertThat(predicted(waiting(), RunConfiguration.forks(2), locked)).isCloseTo(8.5 + WARM_UP, within(0.01));
    }

    @Test
    void aLongClassAtTheEndCostsItsTimeUnlessItIsStartedFirst() {
        VirtualSuite suite =
                new VirtualSuite(2).classes(8, 1, 0).classes(1, 4, 0).startUp(0);

        assertThat(predicted(suite, RunConfiguration.classThreads(2), Isolation.none()))
                .isCloseTo(8, within(0.01));
        assertThat(predicted(suite, RunConfiguration.classThreads(2).ordered(Order.LONGEST_FIRST), Isolation.none()))
                .isCloseTo(6, within(0.01));
    }

    @Test
    void theOrderOfNamesThatStartsALongClassEarlyIsFound() {
        RunConfiguration forks = RunConfiguration.forks(4);
        VirtualSuite longLast = new VirtualSuite(4).classes(20, 0.5, 0).classes(1, 4, 0);
        VirtualSuite longFirst = new VirtualSuite(4).classes(1, 4, 0).classes(20, 0.5, 0);

        assertThat(model(longLast, Isolation.none()).fastestOrder(forks)).hasValue(QueueOrder.REVERSE_ALPHABETICAL);
        assertThat(model(longFirst, Isolation.none()).fastestOrder(forks)).hasValue(QueueOrder.ALPHABETICAL);
    }

    /** The long class is the fifth by name, and the first on this disk. */
    @Test
    void noOrderOfNamesReplacesABetterOneThatThisMachineHas() {
        VirtualSuite suite =
                new VirtualSuite(4).classes(4, 0.5, 0).classes(1, 4, 0).classes(16, 0.5, 0);
        TestRun here = IntStream.rangeClosed(1, 200)
                .mapToObj(seed -> suite.run(new RunRequest(
                        1, RunKind.BASELINE, RunConfiguration.sequential().shuffled(seed), Duration.ZERO)))
                .filter(run -> run.startOrder().get(0).equals("C004Test"))
                .findFirst()
                .orElseThrow();

        assertThat(model(suite, Isolation.none()).fastestOrder(RunConfiguration.forks(4)))
                .hasValue(QueueOrder.ALPHABETICAL);
        assertThat(SuiteModel.of(here, Isolation.none(), 2).fastestOrder(RunConfiguration.forks(4)))
                .isEmpty();
    }

    @Test
    void noOrderOfNamesIsWorthALineWhereChanceDoesAsWell() {
        VirtualSuite longInTheMiddle =
                new VirtualSuite(4).classes(10, 0.5, 0).classes(1, 2, 0).classes(10, 0.5, 0);

        assertThat(model(waiting(), Isolation.none()).fastestOrder(RunConfiguration.forks(2)))
                .isEmpty();
        assertThat(model(longInTheMiddle, Isolation.none()).fastestOrder(RunConfiguration.forks(4)))
                .isEmpty();
    }

    @Test
    void aCompilerThatIsBusyBesideTheTestsIsWhatTheFlagsSave() {
        RunConfiguration forks = RunConfiguration.forks(2);
        RunConfiguration light = forks.withJvmFlags(RunConfiguration.LIGHT_JVM);
        VirtualSuite computing = new VirtualSuite(2).classes(16, 0, 5).startUp(0);

        SuiteModel hotLoops = SuiteModel.of(sequential(computing), Isolation.none(), 2);
        SuiteModel busyCompiler = SuiteModel.of(withCpuTime(sequential(computing), 1.9), Isolation.none(), 2);

        assertThat(hotLoops.predict(light)).isGreaterThan(hotLoops.predict(forks));
        assertThat(busyCompiler.predict(forks).toMillis()).isCloseTo(76_000, within(1_000L));
        assertThat(busyCompiler.predict(light).toMillis()).isCloseTo(29_680, within(1_000L));
    }

    @Test
    void theFlagsSaveLessTheLongerASuiteComputesAndCostWhereLittleIsCompiledForIt() {
        RunConfiguration light = RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);

        assertThat(seconds(compiling(computing(5), 4), light)).isCloseTo((1.4 - 0.9 * 0.8) * 5, within(0.01));
        assertThat(seconds(compiling(computing(50), 40), light))
                .isCloseTo((1.4 - 0.9 * 0.8 + 0.1 * Math.log(10)) * 50, within(0.01));
        assertThat(seconds(compiling(computing(5), 1), light)).isCloseTo((1.4 - 0.9 * 0.2) * 5, within(0.01));
        assertThat(seconds(compiling(computing(1), 1), light)).isCloseTo(0.45, within(0.01));
        assertThat(seconds(compiling(computing(50), 0), light)).isCloseTo(1.5 * 50, within(0.01));
    }

    @Test
    void eachForkCompilesForItselfAndThreadsDoNot() {
        TestRun compiling = compiling(computing(8), 4);

        assertThat(seconds(compiling, RunConfiguration.classThreads(2))).isCloseTo(4, within(0.01));
        assertThat(seconds(compiling, RunConfiguration.forks(2))).isCloseTo(4 * (1 + 0.8 * 0.5), within(0.01));
        assertThat(seconds(compiling, RunConfiguration.forks(4))).isCloseTo(4 * (1 + 3 * 0.8 * 0.5), within(0.01));
        RunConfiguration light = RunConfiguration.forks(2).withJvmFlags(RunConfiguration.LIGHT_JVM);
        double alone = 8 * (1.4 - 0.9 * 0.5 + 0.1 * Math.log(8 / 5.0));
        assertThat(seconds(compiling, light)).isCloseTo(1.06 * (alone + 8 * 0.15 * 0.5) / 2, within(0.01));
    }

    @Test
    void compilersThatWaitedForAProcessorWorkedNoMoreThanTheWholeJvm() {
        assertThat(seconds(compiling(computing(8), 30), RunConfiguration.forks(2)))
                .isCloseTo(4 * (1 + 0.8), within(0.01));
    }

    /** Ten classes that compute for so many seconds together. */
    private static TestRun computing(double seconds) {
        return sequential(new VirtualSuite(2).classes(10, 0, seconds / 10).startUp(0));
    }

    private static double seconds(TestRun sequential, RunConfiguration configuration) {
        return SuiteModel.of(sequential, Isolation.none(), 2)
                        .predict(configuration)
                        .toNanos()
                / 1e9;
    }

    private static TestRun compiling(TestRun run, double seconds) {
        ForkRecord fork = run.forks().get(0);
        return ChangedRun.withForks(
                run,
                List.of(new ForkRecord(
                        fork.pid(),
                        fork.jvmStartMicros(),
                        fork.firstPlanMicros(),
                        fork.lastPlanMicros(),
                        fork.cpuStartNanos(),
                        fork.cpuEndNanos(),
                        fork.plans(),
                        fork.complete(),
                        fork.runningTests(),
                        fork.java(),
                        fork.maxHeapBytes(),
                        "",
                        Math.round(seconds * 1e6),
                        0)));
    }

    private static TestRun sequential(VirtualSuite suite) {
        return suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
    }

    private static TestRun withCpuTime(TestRun run, double factor) {
        ForkRecord fork = run.forks().get(0);
        long cpu = fork.cpuStartNanos() + Math.round((fork.cpuEndNanos() - fork.cpuStartNanos()) * factor);
        ForkRecord busy = new ForkRecord(
                fork.pid(),
                fork.jvmStartMicros(),
                fork.firstPlanMicros(),
                fork.lastPlanMicros(),
                fork.cpuStartNanos(),
                cpu,
                fork.plans(),
                fork.complete(),
                fork.runningTests(),
                fork.java(),
                fork.maxHeapBytes());
        return ChangedRun.withForks(run, List.of(busy));
    }

    @Test
    void noWorkerOfOneModuleTakesAClassOfTheNext() {
        TestRun first = sequential(new VirtualSuite(2).classes(3, 1, 0).startUp(0.5));
        SuiteModel model = SuiteModel.of(inTurn(first, first), Isolation.none(), 2);

        assertThat(model.classCount()).isEqualTo(3);
        assertThat(model.predict(RunConfiguration.sequential()).toMillis()).isCloseTo(7_000, within(20L));
        // Two rounds for three classes in each module; one pool would be done in three.
        assertThat(model.predict(RunConfiguration.classThreads(2)).toMillis()).isCloseTo(5_000, within(20L));
    }

    /** The run of two modules that are alike, the second in a process of its own. */
    private static TestRun inTurn(TestRun first, TestRun second) {
        return new TestRun(
                first.number(),
                first.kind(),
                first.configuration(),
                first.treeDigest(),
                first.startMicros(),
                first.wallMicros() + second.wallMicros(),
                first.exit(),
                Stream.concat(
                                first.tests().stream(),
                                second.tests().stream().map(test -> ofSecond(test, first.wallMicros())))
                        .toList(),
                List.of(),
                List.of(
                        fork(first.forks().get(0), 1, 0, "first"),
                        fork(second.forks().get(0), 2, first.wallMicros(), "second")),
                List.of(),
                0,
                0);
    }

    private static TestExecution ofSecond(TestExecution test, long later) {
        TestMethod method = new TestMethod(
                "Second" + test.method().className(), test.method().methodName(), "");
        return new TestExecution(
                new TestId("[engine:junit-jupiter]/[class:" + method.className() + "]/[method:works()]"),
                method,
                test.outcome(),
                "",
                "",
                test.startMicros() + later,
                test.endMicros() + later,
                test.thread(),
                2,
                1);
    }

    private static ForkRecord fork(ForkRecord fork, long pid, long later, String module) {
        return new ForkRecord(
                pid,
                fork.jvmStartMicros() + later,
                fork.firstPlanMicros() + later,
                fork.lastPlanMicros() + later,
                fork.cpuStartNanos(),
                fork.cpuEndNanos(),
                1,
                true,
                List.of(),
                fork.java(),
                fork.maxHeapBytes(),
                module,
                -1,
                -1);
    }

    @Test
    void moreForksThanCoresStartMoreSlowly() {
        assertThat(predicted(waiting(), RunConfiguration.forks(8), Isolation.none()))
                .as("four times the start on two processors, and seven JVMs more to warm up there")
                .isCloseTo(4 * 0.5 + 7 * WARM_UP + 2, within(0.01));
    }

    @Test
    void moreThanFourWorkersAreTriedOnlyWhereTheSuiteWaits() {
        SearchSpace space = SearchSpace.all(Set.of(RunConfiguration.Mode.FORKS), 2);

        assertThat(space.candidates(100, false))
                .extracting(RunConfiguration::workers)
                .containsOnly(2, 4);
        assertThat(space.candidates(100, true))
                .extracting(RunConfiguration::workers)
                .containsOnly(2, 4, 6, 8);
        assertThat(space.candidates(5, true))
                .extracting(RunConfiguration::workers)
                .containsOnly(2, 4);
        assertThat(space.candidates(1, true)).isEmpty();
        assertThat(SearchSpace.all(Set.of(RunConfiguration.Mode.CLASS_THREADS), 2)
                        .candidates(100, true))
                .extracting(RunConfiguration::workers)
                .containsOnly(2, 4, 6, 8, 12);
    }
}
