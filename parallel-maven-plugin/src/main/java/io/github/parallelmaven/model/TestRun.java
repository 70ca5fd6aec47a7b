package io.github.parallelmaven.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one run of the suite really did, as our listener recorded it.
 *
 * @param number its place in the series, from 1
 * @param kind why it was made
 * @param configuration how it was asked to run
 * @param treeDigest digest of the project's files it ran on
 * @param startMicros when it was started, microseconds since the epoch
 * @param wallMicros from the start of the first test JVM to the end of the last test plan: the measure that runs in one
 *     session and child builds share
 * @param exit how it ended, as the build saw it
 * @param tests every executed or skipped test
 * @param containers every class and template
 * @param forks every test JVM
 * @param fixtures what was recorded; empty when not recording
 * @param fixturesExamined how many fields the recorder looked at; 0 when not recording
 * @param fixturesObserved how many tests the recorder saw; 0 when not recording
 * @param touches what the agent saw
 */
public record TestRun(
        int number,
        RunKind kind,
        RunConfiguration configuration,
        String treeDigest,
        long startMicros,
        long wallMicros,
        Exit exit,
        List<TestExecution> tests,
        List<ContainerExecution> containers,
        List<ForkRecord> forks,
        List<FixtureUse> fixtures,
        int fixturesExamined,
        int fixturesObserved,
        Touches touches) {

    /**
     * How the build saw the run end.
     *
     * @param status what happened
     * @param message the first line of the build's message, or empty; after a success the goal in which the build fails without
     *     any change too, after its tests
     */
    public record Exit(Status status, String message) {}

    /** What happened to the run as a whole. */
    public enum Status {
        /** The goal ended without an error. */
        SUCCESS,
        /** The goal reported failed tests. */
        TEST_FAILURES,
        /** A test JVM ended before its plan did. */
        CRASHED,
        /** The run was ended for taking too long. */
        TIMED_OUT,
        /** Listener, reports and totals do not agree, or the build failed otherwise. */
        INVALID,
        /** Stopped early because it could no longer win. */
        STOPPED
    }

    public TestRun {
        tests = List.copyOf(tests);
        containers = List.copyOf(containers);
        forks = List.copyOf(forks);
        fixtures = List.copyOf(fixtures);
    }

    /** A run without the agent. */
    public TestRun(
            int number,
            RunKind kind,
            RunConfiguration configuration,
            String treeDigest,
            long startMicros,
            long wallMicros,
            Exit exit,
            List<TestExecution> tests,
            List<ContainerExecution> containers,
            List<ForkRecord> forks,
            List<FixtureUse> fixtures,
            int fixturesExamined,
            int fixturesObserved) {
        this(
                number,
                kind,
                configuration,
                treeDigest,
                startMicros,
                wallMicros,
                exit,
                tests,
                containers,
                forks,
                fixtures,
                fixturesExamined,
                fixturesObserved,
                Touches.none(""));
    }

    /** The same run with another end. */
    public TestRun ended(Exit other) {
        return with(configuration, other, tests, containers);
    }

    /** The same run as one of this configuration, whatever it was asked for. */
    public TestRun asRunOf(RunConfiguration own) {
        return with(own, exit, tests, containers);
    }

    /** The run as if it had only the test classes of which this holds. */
    public TestRun only(Predicate<String> testClasses) {
        return with(
                configuration,
                exit,
                tests.stream()
                        .filter(test -> testClasses.test(test.testClass()))
                        .toList(),
                containers.stream()
                        .filter(container -> testClasses.test(container.testClass()))
                        .toList());
    }

    /** The run as if it had only the tests of which this holds. */
    public TestRun ofTests(Predicate<TestExecution> wanted) {
        List<TestExecution> kept = tests.stream().filter(wanted).toList();
        Set<String> classes = kept.stream().map(TestExecution::testClass).collect(Collectors.toSet());
        return with(
                configuration,
                exit,
                kept,
                containers.stream()
                        .filter(container -> classes.contains(container.testClass()))
                        .toList());
    }

    private TestRun with(
            RunConfiguration asked,
            Exit otherExit,
            List<TestExecution> otherTests,
            List<ContainerExecution> otherContainers) {
        return new TestRun(
                number,
                kind,
                asked,
                treeDigest,
                startMicros,
                wallMicros,
                otherExit,
                otherTests,
                otherContainers,
                forks,
                fixtures,
                fixturesExamined,
                fixturesObserved,
                touches);
    }

    /**
     * What each module did, in the order in which they ran: a part of the run with the module's own test JVMs, and the time
     * from the start of the first of them to the end of the last plan. Of a single module, the run itself.
     */
    public List<TestRun> byModule() {
        Map<String, List<ForkRecord>> modules = forks.stream()
                .sorted(Comparator.comparingLong(ForkRecord::jvmStartMicros))
                .collect(Collectors.groupingBy(ForkRecord::module, LinkedHashMap::new, Collectors.toList()));
        return modules.size() < 2
                ? List.of(this)
                : modules.values().stream().map(this::part).toList();
    }

    private TestRun part(List<ForkRecord> own) {
        Set<Long> pids = own.stream().map(ForkRecord::pid).collect(Collectors.toSet());
        long start = own.get(0).jvmStartMicros();
        long end = own.stream().mapToLong(ForkRecord::lastPlanMicros).max().orElse(start);
        return new TestRun(
                number,
                kind,
                configuration,
                treeDigest,
                start,
                end - start,
                exit,
                tests.stream().filter(test -> pids.contains(test.pid())).toList(),
                containers.stream()
                        .filter(container -> pids.contains(container.pid()))
                        .toList(),
                own,
                List.of(),
                0,
                0);
    }

    /** True when the run ended by itself and its records are whole. */
    public boolean isComplete() {
        return (exit.status() == Status.SUCCESS || exit.status() == Status.TEST_FAILURES)
                && !tests.isEmpty()
                && forks.stream().allMatch(ForkRecord::complete);
    }

    public double seconds() {
        return wallMicros / 1e6;
    }

    public SortedSet<TestId> testIds() {
        SortedSet<TestId> ids = new TreeSet<>();
        tests.forEach(test -> ids.add(test.id()));
        return ids;
    }

    /** The tests that failed, and the classes and templates that did without one of them, as in {@code @AfterAll}; sorted. */
    public List<TestId> failing() {
        SortedSet<TestId> failing = new TreeSet<>();
        tests.stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .map(TestExecution::id)
                .forEach(failing::add);
        List<TestId> around = containers.stream()
                .filter(container -> container.outcome() == Outcome.FAILED)
                .map(ContainerExecution::id)
                .filter(id -> failing.stream().noneMatch(test -> test.value().startsWith(id.value() + "/[")))
                .toList();
        failing.addAll(around);
        return List.copyOf(failing);
    }

    /** The tests without those that hold others, as a feature of Spock holds its iterations. */
    public List<TestExecution> innermost() {
        Set<TestId> holding = testIds().stream().flatMap(TestId::ancestors).collect(Collectors.toSet());
        return tests.stream().filter(test -> !holding.contains(test.id())).toList();
    }

    /** The tests without those that another test holds. */
    public List<TestExecution> outermost() {
        Set<TestId> ids = testIds();
        return tests.stream()
                .filter(test -> test.id().ancestors().noneMatch(ids::contains))
                .toList();
    }

    /**
     * The largest number of tests that ran at one moment, in all forks together; from intervals, not counters. What overlaps
     * by itself, whatever is set, is one: see {@link TestId#piece()}.
     */
    public int peakConcurrency() {
        record Event(long at, int change, TestId piece) {}
        List<Event> events = new ArrayList<>();
        for (TestExecution test : innermost()) {
            if (test.endMicros() > test.startMicros()) {
                TestId piece = test.id().piece();
                events.add(new Event(test.startMicros(), 1, piece));
                events.add(new Event(test.endMicros(), -1, piece));
            }
        }
        events.sort(Comparator.comparingLong(Event::at).thenComparingInt(Event::change));
        Map<TestId, Integer> running = new HashMap<>();
        int peak = 0;
        for (Event event : events) {
            running.merge(event.piece(), event.change(), (open, change) -> open + change == 0 ? null : open + change);
            peak = Math.max(peak, running.size());
        }
        return peak;
    }

    /** The order in which test classes started: two shuffles must differ in it. */
    public List<String> startOrder() {
        Set<String> seen = new HashSet<>();
        return tests.stream()
                .sorted(Comparator.comparingLong(TestExecution::startMicros))
                .map(TestExecution::testClass)
                .filter(seen::add)
                .toList();
    }

    /** CPU time of all test JVMs in microseconds, or -1 when a JVM could not tell. */
    public long cpuMicros() {
        long sum = 0;
        for (ForkRecord fork : forks) {
            if (fork.cpuEndNanos() < 0) {
                return -1;
            }
            sum += fork.cpuEndNanos() / 1_000;
        }
        return sum;
    }
}
