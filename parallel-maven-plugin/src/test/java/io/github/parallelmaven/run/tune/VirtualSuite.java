package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A suite in virtual time: runs at once, takes as long as a machine with so many cores would. */
final class VirtualSuite implements TestRunner {

    /** One class with one test: it waits, then computes. Seconds. */
    record VirtualClass(String name, double idle, double cpu) {}

    private final List<VirtualClass> classes = new ArrayList<>();
    private final Map<String, Predicate<RunConfiguration>> losing = new TreeMap<>();
    private final Map<String, Predicate<RunConfiguration>> failing = new TreeMap<>();
    private final Set<String> isolated = new HashSet<>();
    private final int cores;
    private double startUp = 0.3;
    private double flagsFactor = 1;
    private double noise;
    private long noiseSeed;
    private boolean neverParallel;
    final List<RunRequest> requests = new ArrayList<>();
    double clock;

    VirtualSuite(int cores) {
        this.cores = cores;
    }

    VirtualSuite classes(int count, double idle, double cpu) {
        for (int i = 0; i < count; i++) {
            classes.add(new VirtualClass("C%03dTest".formatted(classes.size()), idle, cpu));
        }
        return this;
    }

    VirtualSuite startUp(double seconds) {
        startUp = seconds;
        return this;
    }

    /** Computing takes so much of its time under any added flags. */
    VirtualSuite flagsFactor(double factor) {
        flagsFactor = factor;
        return this;
    }

    VirtualSuite noise(double relative, long seed) {
        noise = relative;
        noiseSeed = seed;
        return this;
    }

    VirtualSuite losing(String testClass, Predicate<RunConfiguration> when) {
        losing.put(testClass, when);
        return this;
    }

    VirtualSuite failing(String testClass, Predicate<RunConfiguration> when) {
        failing.put(testClass, when);
        return this;
    }

    VirtualSuite isolate(String testClass) {
        isolated.add(testClass);
        return this;
    }

    /** Surefire ignores the setting: every run is sequential. */
    VirtualSuite neverParallel() {
        neverParallel = true;
        return this;
    }

    @Override
    public TestRun run(RunRequest request) {
        requests.add(request);
        VirtualMachine machine = new VirtualMachine(cores, startUp, flagsFactor(request.configuration()));
        List<VirtualClass> concurrent = new ArrayList<>();
        List<VirtualClass> alone = new ArrayList<>();
        for (VirtualClass each : ordered(request)) {
            if (!losing.getOrDefault(each.name(), any -> false).test(request.configuration())) {
                boolean isAlone =
                        request.configuration().mode() == Mode.CLASS_THREADS && isolated.contains(each.name());
                (isAlone ? alone : concurrent).add(noisy(each, request.number()));
            }
        }
        boolean forks = request.configuration().mode() == Mode.FORKS;
        machine.start(neverParallel ? 1 : request.configuration().workers(), forks);
        machine.runAll(concurrent);
        machine.runAlone(alone);
        TestRun run = machine.result(request, this::outcome);
        clock += run.seconds();
        return run;
    }

    private Outcome outcome(RunRequest request, String testClass) {
        return failing.getOrDefault(testClass, any -> false).test(request.configuration())
                ? Outcome.FAILED
                : Outcome.SUCCESSFUL;
    }

    private double flagsFactor(RunConfiguration configuration) {
        return configuration.jvmFlags().isEmpty() ? 1 : flagsFactor;
    }

    private VirtualClass noisy(VirtualClass each, int run) {
        Random random =
                new Random(noiseSeed * 1_000_003 + run * 7_919L + each.name().hashCode());
        double common = 1 + noise * new Random(noiseSeed + run * 31L).nextGaussian();
        double factor = Math.max(0.2, common * (1 + noise * random.nextGaussian()));
        return new VirtualClass(each.name(), each.idle() * factor, each.cpu() * factor);
    }

    private List<VirtualClass> ordered(RunRequest request) {
        List<VirtualClass> order = new ArrayList<>(classes);
        if (request.configuration().isShuffled()) {
            Collections.shuffle(order, new Random(request.configuration().seed()));
        } else if (request.configuration().order() == RunConfiguration.Order.LONGEST_FIRST) {
            order.sort(Comparator.comparingDouble((VirtualClass each) -> each.idle() + each.cpu())
                    .reversed());
        }
        return order;
    }
}
