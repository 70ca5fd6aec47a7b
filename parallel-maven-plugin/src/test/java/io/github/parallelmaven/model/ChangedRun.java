package io.github.parallelmaven.model;

import java.util.List;

/** A run as it was, but for one part. */
public final class ChangedRun {

    private ChangedRun() {}

    public static TestRun withTests(TestRun run, List<TestExecution> tests) {
        return with(run, tests, run.forks());
    }

    public static TestRun withForks(TestRun run, List<ForkRecord> forks) {
        return with(run, run.tests(), forks);
    }

    private static TestRun with(TestRun run, List<TestExecution> tests, List<ForkRecord> forks) {
        return new TestRun(
                run.number(),
                run.kind(),
                run.configuration(),
                run.treeDigest(),
                run.startMicros(),
                run.wallMicros(),
                run.exit(),
                tests,
                run.containers(),
                forks,
                run.fixtures(),
                run.fixturesExamined(),
                run.fixturesObserved(),
                run.touches());
    }
}
