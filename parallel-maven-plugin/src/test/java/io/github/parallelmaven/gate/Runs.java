package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.ChangedRun;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.List;

/** Runs as evidence: one test a class, started in the order given, so many at a time. */
public final class Runs {

    public static final List<String> ORDER = List.of("a.A", "a.B", "a.C", "a.D");
    public static final RunConfiguration FORKS = RunConfiguration.forks(4);

    public static final RunConfiguration LIGHT = RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);

    private Runs() {}

    public static TestId id(String className) {
        return new TestId("[engine:junit-jupiter]/[class:" + className + "]/[method:works()]");
    }

    public static TestRun run(
            int number, RunKind kind, RunConfiguration configuration, double seconds, List<String> order) {
        int atOnce = configuration.workers();
        List<TestExecution> tests = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            long start = 1_000_000L * number + 100_000L * (i / atOnce) + i % atOnce;
            tests.add(test(order.get(i), start, start + 90_000, i % atOnce));
        }
        return new TestRun(
                number,
                kind,
                configuration,
                "tree",
                1_000_000L * number,
                Math.round(seconds * 1e6),
                new TestRun.Exit(TestRun.Status.SUCCESS, ""),
                tests,
                List.of(),
                List.of(new ForkRecord(
                        41,
                        1_000_000L * number,
                        1_000_000L * number + 10,
                        1_000_000L * number + 900_000,
                        10_000_000,
                        900_000_000,
                        1,
                        true,
                        List.of(),
                        "17.0.15",
                        1L << 30)),
                List.of(),
                0,
                0);
    }

    private static TestExecution test(String className, long start, long end, int worker) {
        return new TestExecution(
                id(className),
                new TestMethod(className, "works", ""),
                Outcome.SUCCESSFUL,
                "",
                "",
                start,
                end,
                "worker-" + worker,
                41 + worker,
                1);
    }

    public static TestRun sequential(int number, double seconds) {
        return run(number, RunKind.BASELINE, RunConfiguration.sequential(), seconds, ORDER);
    }

    /** The same run with one test that fails. */
    public static TestRun failing(TestRun run, String className) {
        List<TestExecution> tests = run.tests().stream()
                .map(test -> test.id().equals(id(className)) ? failed(test) : test)
                .toList();
        return ended(ChangedRun.withTests(run, tests), TestRun.Status.TEST_FAILURES, "");
    }

    private static TestExecution failed(TestExecution test) {
        return new TestExecution(
                test.id(),
                test.method(),
                Outcome.FAILED,
                "java.lang.AssertionError",
                "",
                test.startMicros(),
                test.endMicros(),
                test.thread(),
                test.pid(),
                test.plan());
    }

    public static TestRun candidate(int number, double seconds) {
        return run(number, RunKind.CANDIDATE, FORKS, seconds, ORDER);
    }

    public static TestRun shuffle(int number, double seconds, long seed, String... order) {
        return run(number, RunKind.SHUFFLE, FORKS.shuffled(seed), seconds, List.of(order));
    }

    public static TestRun plain(int number, double seconds) {
        return run(number, RunKind.PLAIN, FORKS, seconds, ORDER);
    }

    public static TestRun ended(TestRun run, TestRun.Status status, String message) {
        return run.ended(new TestRun.Exit(status, message));
    }

    public static Comparison same(TestRun run) {
        return new Comparison(run.number(), run.kind(), run.tests().size(), List.of());
    }

    public static Comparison differing(TestRun run, Difference... differences) {
        return new Comparison(run.number(), run.kind(), run.tests().size(), List.of(differences));
    }
}
