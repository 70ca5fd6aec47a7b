package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.ContainerExecution.Use;
import io.github.parallelmaven.model.FixtureUse;
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

/** Makes runs by hand. Times are microseconds, the default process is 1. */
public final class RunBuilder {
    private int observed = -1;

    private final List<TestExecution> tests = new ArrayList<>();
    private final List<ContainerExecution> containers = new ArrayList<>();
    private final List<ForkRecord> forks = new ArrayList<>();
    private final List<FixtureUse> fixtures = new ArrayList<>();
    private RunConfiguration configuration = RunConfiguration.sequential();
    private long pid = 1;
    private String module = "";
    private String thread = "main";

    public static RunBuilder run() {
        return new RunBuilder();
    }

    public static TestId id(String testClass, String method) {
        return new TestId("[engine:junit-jupiter]/[class:" + testClass + "]/[method:" + method + "()]");
    }

    public static TestId classId(String testClass) {
        return new TestId("[engine:junit-jupiter]/[class:" + testClass + "]");
    }

    public RunBuilder configuration(RunConfiguration newConfiguration) {
        configuration = newConfiguration;
        return this;
    }

    /** What follows ran in this process. */
    public RunBuilder pid(long newPid) {
        pid = newPid;
        return this;
    }

    /** The tests that follow ran on this thread. */
    public RunBuilder thread(String name) {
        thread = name;
        return this;
    }

    /** What follows ran in this process, of this module. */
    public RunBuilder module(String folder, long newPid) {
        module = folder;
        return pid(newPid);
    }

    public RunBuilder test(String testClass, String method, Outcome outcome) {
        return test(testClass, method, outcome, 0, 1_000);
    }

    public RunBuilder test(String testClass, String method, long start, long end) {
        return test(testClass, method, Outcome.SUCCESSFUL, start, end);
    }

    public RunBuilder test(String testClass, String method, Outcome outcome, long start, long end) {
        return test(id(testClass, method), testClass, method, outcome, start, end);
    }

    public RunBuilder test(TestId id, String testClass, String method, Outcome outcome, long start, long end) {
        String thrown = outcome == Outcome.FAILED ? "java.lang.AssertionError" : "";
        tests.add(new TestExecution(
                id, new TestMethod(testClass, method, ""), outcome, thrown, "", start, end, thread, pid, 1));
        return this;
    }

    public RunBuilder container(String testClass, Outcome outcome, long start, long end) {
        return container(classId(testClass), testClass, "", outcome, start, end);
    }

    public RunBuilder container(TestId id, String className, String method, Outcome outcome, long start, long end) {
        String thrown = outcome == Outcome.FAILED ? "java.lang.IllegalStateException" : "";
        containers.add(new ContainerExecution(id, className, method, outcome, thrown, start, end, pid));
        return this;
    }

    /** A class that used something, microseconds. */
    public RunBuilder using(String testClass, long start, long end, Use use) {
        containers.add(new ContainerExecution(
                classId(testClass), testClass, "", Outcome.SUCCESSFUL, "", start, end, pid, use));
        return this;
    }

    public RunBuilder fork(long jvmStart, long firstPlan, long lastPlan, long cpuStartNanos, long cpuEndNanos) {
        forks.add(new ForkRecord(
                pid,
                jvmStart,
                firstPlan,
                lastPlan,
                cpuStartNanos,
                cpuEndNanos,
                1,
                true,
                List.of(),
                "17.0.15",
                1,
                module,
                -1,
                -1));
        return this;
    }

    public RunBuilder holds(String testClass, String method, FixtureUse.Kind kind, long identity, boolean changed) {
        return holds(id(testClass, method), kind, identity, changed);
    }

    public RunBuilder holds(TestId owner, FixtureUse.Kind kind, long identity, boolean changed) {
        fixtures.add(new FixtureUse(
                owner, "Base", "shared", true, "java.util.ArrayList", kind, pid, identity, false, changed));
        return this;
    }

    public RunBuilder staticMock(TestId owner, long identity, boolean open) {
        fixtures.add(new FixtureUse(
                owner, "Base", "clock", true, "MockedStatic", FixtureUse.Kind.STATIC_MOCK, pid, identity, open, false));
        return this;
    }

    public TestRun build() {
        if (forks.isEmpty()) {
            fork(0, 0, 1, -1, -1);
        }
        return new TestRun(
                7,
                configuration.isParallel() ? RunKind.SHUFFLE : RunKind.BASELINE,
                configuration,
                "",
                0,
                1_000_000,
                new TestRun.Exit(TestRun.Status.SUCCESS, ""),
                tests,
                containers,
                forks,
                fixtures,
                fixtures.size(),
                observed < 0 ? tests.size() : observed);
    }

    /** How many tests the recorder of fixtures saw; all of them where nothing is said. */
    public RunBuilder observed(int count) {
        observed = count;
        return this;
    }
}
