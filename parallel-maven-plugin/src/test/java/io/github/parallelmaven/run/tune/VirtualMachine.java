package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.tune.VirtualSuite.VirtualClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;

/** Workers that share the cores: who computes gets at most one, and less when more want to. */
final class VirtualMachine {

    private static final class Worker {
        private final int pid;
        private double wait;
        private double cpu;
        private VirtualClass running;
        private double started;

        private Worker(int pid, double cpu) {
            this.pid = pid;
            this.cpu = cpu;
        }

        private boolean isIdle() {
            return wait <= 1e-9 && cpu <= 1e-9;
        }
    }

    private record Executed(VirtualClass testClass, int pid, double start, double end) {}

    private final int cores;
    private final double startUp;
    private final double cpuFactor;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Executed> executed = new ArrayList<>();
    private double now;
    private double cpuUsed;

    VirtualMachine(int cores, double startUp, double cpuFactor) {
        this.cores = cores;
        this.startUp = startUp;
        this.cpuFactor = cpuFactor;
    }

    /** Each fork starts up by itself; threads share one start-up. */
    void start(int count, boolean forks) {
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(forks ? i + 1 : 1, forks ? startUp : 0));
        }
        now = forks ? 0 : startUp;
    }

    void runAlone(List<VirtualClass> classes) {
        Worker first = workers.get(0);
        workers.clear();
        workers.add(new Worker(first.pid, 0));
        runAll(classes);
    }

    void runAll(List<VirtualClass> classes) {
        Deque<VirtualClass> queue = new ArrayDeque<>(classes);
        while (!queue.isEmpty() || workers.stream().anyMatch(worker -> !worker.isIdle())) {
            for (Worker worker : workers) {
                next(worker, queue);
            }
            advance();
        }
        workers.forEach(worker -> next(worker, queue));
    }

    private void next(Worker worker, Deque<VirtualClass> queue) {
        if (!worker.isIdle()) {
            return;
        }
        if (worker.running != null) {
            executed.add(new Executed(worker.running, worker.pid, worker.started, now));
            worker.running = null;
        }
        if (!queue.isEmpty()) {
            worker.running = queue.remove();
            worker.started = now;
            worker.wait = worker.running.idle();
            worker.cpu = worker.running.cpu() * cpuFactor;
        }
    }

    private void advance() {
        long computing = workers.stream()
                .filter(worker -> worker.wait <= 1e-9 && worker.cpu > 1e-9)
                .count();
        double rate = Math.min(1, cores / (double) Math.max(1, computing));
        double step = workers.stream()
                .filter(worker -> !worker.isIdle())
                .mapToDouble(worker -> worker.wait > 1e-9 ? worker.wait : worker.cpu / rate)
                .min()
                .orElse(0);
        for (Worker worker : workers) {
            if (worker.wait > 1e-9) {
                worker.wait -= step;
            } else if (worker.cpu > 1e-9) {
                worker.cpu -= step * rate;
                cpuUsed += step * rate;
            }
        }
        now += step;
    }

    TestRun result(RunRequest request, BiFunction<RunRequest, String, Outcome> outcome) {
        double limit = request.timeLimit().toNanos() / 1e9;
        boolean stopped = limit > 0 && now > limit;
        List<TestExecution> tests = new ArrayList<>();
        List<ContainerExecution> containers = new ArrayList<>();
        for (Executed each : executed) {
            if (!stopped || each.end() <= limit) {
                Outcome ended = outcome.apply(request, each.testClass().name());
                tests.add(test(each, ended));
                containers.add(container(each));
            }
        }
        TestRun.Status status = stopped ? TestRun.Status.STOPPED : status(tests);
        double wall = stopped ? limit : now;
        return new TestRun(
                request.number(),
                request.kind(),
                request.configuration(),
                "",
                0,
                micros(wall),
                new TestRun.Exit(status, ""),
                tests,
                containers,
                forks(request, wall, stopped),
                List.of(),
                0,
                0);
    }

    private static TestRun.Status status(List<TestExecution> tests) {
        boolean failed = tests.stream().anyMatch(test -> test.outcome() == Outcome.FAILED);
        return failed ? TestRun.Status.TEST_FAILURES : TestRun.Status.SUCCESS;
    }

    private List<ForkRecord> forks(RunRequest request, double wall, boolean stopped) {
        int count = (int)
                Math.max(1, executed.stream().mapToInt(Executed::pid).distinct().count());
        List<ForkRecord> forks = new ArrayList<>();
        for (int pid = 1; pid <= count; pid++) {
            long before = Math.round(startUp * 1e9);
            long after = before + Math.round(cpuUsed / count * 1e9);
            forks.add(new ForkRecord(
                    pid, 0, micros(startUp), micros(wall), before, after, 1, !stopped, List.of(), "17.0.15", 1L << 30));
        }
        return forks;
    }

    private static TestExecution test(Executed each, Outcome outcome) {
        String name = each.testClass().name();
        return new TestExecution(
                new TestId(classId(name) + "/[method:test()]"),
                new TestMethod(name, "test", ""),
                outcome,
                "",
                "",
                micros(each.start()),
                micros(each.end()),
                "worker-" + each.pid(),
                each.pid(),
                1);
    }

    private static ContainerExecution container(Executed each) {
        String name = each.testClass().name();
        return new ContainerExecution(
                new TestId(classId(name)),
                name,
                "",
                Outcome.SUCCESSFUL,
                "",
                micros(each.start()),
                micros(each.end()),
                each.pid());
    }

    private static String classId(String name) {
        return "[engine:junit-jupiter]/[class:" + name + "]";
    }

    private static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }
}
