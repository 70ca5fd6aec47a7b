package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a sequential run tells of other configurations. The modules of a build run one after another, so that no worker of one
 * takes a class of the next: each has a model of its own. Good enough to propose, never to decide.
 */
public final class SuiteModel {

    /** Where two workers a processor need less than all of it, with some room for what is not spread evenly. */
    private static final double WAITING = 0.75;

    /** So many orders show what chance gives. */
    private static final int CHANCES = 15;

    /** An order has to save so much for a line in somebody's POM. */
    private static final double NOTICEABLE = 0.98;

    private final List<ModuleModel> modules;

    private SuiteModel(List<ModuleModel> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * @param sequential a complete sequential run without added flags
     * @param isolation what keeps classes from overlapping in one JVM
     * @param cores processors of the machine
     */
    public static SuiteModel of(TestRun sequential, Isolation isolation, int cores) {
        List<String> first = LongestChains.first(ClassTimes.of(sequential), isolation);
        return new SuiteModel(sequential.byModule().stream()
                .map(module -> new ModuleModel(module, first, isolation, cores))
                .toList());
    }

    /** How many classes can run at once: those of the module that has most. */
    public int classCount() {
        return modules.stream().mapToInt(ModuleModel::classCount).max().orElse(0);
    }

    /** Processor time over wall time of the tests; above 1 when compiler and collector work beside them. */
    public double cpuShare() {
        double all = modules.stream().mapToDouble(ModuleModel::inClasses).sum();
        return all == 0
                ? 1
                : modules.stream()
                                .mapToDouble(module -> module.cpuShare() * module.inClasses())
                                .sum()
                        / all;
    }

    /** True when more workers than two for each processor would still find idle processors. */
    public boolean isWaiting() {
        return cpuShare() < WAITING;
    }

    /** Of the test JVMs that run one after another when nothing is parallel. */
    public Duration startUp() {
        return duration(modules.stream().mapToDouble(ModuleModel::startUp).sum());
    }

    /** What the Surefire goals would take in this configuration. */
    public Duration predict(RunConfiguration configuration) {
        return duration(modules.stream()
                .mapToDouble(module -> module.predict(configuration))
                .sum());
    }

    /** The same if the tests of one class were two classes of half its time each. */
    Duration predictWithSplit(String testClass, RunConfiguration configuration) {
        return duration(modules.stream()
                .mapToDouble(module -> module.withSplit(testClass).predict(configuration))
                .sum());
    }

    /** The same where Surefire hands the classes to its workers in this order. */
    private SuiteModel queuedIn(QueueOrder order) {
        return new SuiteModel(
                modules.stream().map(module -> module.queuedIn(order)).toList());
    }

    /**
     * The order that makes the workers of a configuration end first.
     *
     * @param configuration in no order of its own
     * @return empty where none ends noticeably sooner than one that chance decides, or all end later than the one that this machine has
     */
    public Optional<QueueOrder> fastestOrder(RunConfiguration configuration) {
        double[] byChance = IntStream.rangeClosed(1, CHANCES)
                .mapToDouble(seed -> Seconds.of(predict(configuration.shuffled(seed))))
                .sorted()
                .toArray();
        double here = Seconds.of(predict(configuration));
        double atMost = Math.min(here, byChance[CHANCES / 2] * NOTICEABLE);
        Map<QueueOrder, Double> times = new EnumMap<>(QueueOrder.class);
        for (QueueOrder order : QueueOrder.values()) {
            times.put(order, Seconds.of(queuedIn(order).predict(configuration)));
        }
        return times.entrySet().stream()
                .filter(time -> time.getValue() <= atMost)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Duration duration(double seconds) {
        return Duration.of(Math.round(seconds * 1e6), ChronoUnit.MICROS);
    }
}
