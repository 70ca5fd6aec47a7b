package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Processors;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import io.github.parallelmaven.run.LowerBounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a sequential run of one module tells of other configurations: each worker takes the next class when it is free, waits for its
 * locks, and computing takes longer when more is wanted than there are processors. Good enough to propose, never to
 * decide.
 */
final class ModuleModel {

    /**
     * How long tests take without the optimising compiler, as a factor: measured as 0.64, 0.96 and 0.87 on suites whose classes take 1.5, 7.0
     * and 11.3 s. The longer they compute, the more the optimised code is worth.
     */
    private static final double LIGHT_AT_TWO_SECONDS = 0.66;

    private static final double LIGHT_GROWTH = 0.13;
    private static final double LIGHT_LEAST = 0.45;
    private static final double LIGHT_MOST = 1.4;

    /**
     * What a further JVM takes once more until its tests run as fast as before, as a share of the time that the compiler had worked:
     * classes are loaded, and code is interpreted. It and the next fit two suites in two forks within a tenth.
     */
    private static final double WARM_UP = 0.3;

    /** What the compiler of a further JVM does once more, as a share of what the first one's did. */
    private static final double COMPILED_AGAIN = 0.2;

    /** What a JVM needs first is less than what a long suite has compiled in the end, in seconds. */
    private static final double COMPILED_FIRST = 2.5;

    private record ClassTime(String name, double seconds) {}

    private final List<ClassTime> classes;
    private final List<String> first;
    private final Isolation isolation;
    private final Processors processors;
    private final double startUp;
    private final double compiling;
    private final double rest;
    private final double cpuShare;
    private final double inClasses;

    /**
     * @param sequential a complete sequential run of this module alone, without added flags
     * @param first the classes that start first where the longest do
     * @param isolation what keeps classes from overlapping in one JVM
     * @param processors of the machine
     */
    ModuleModel(TestRun sequential, List<String> first, Isolation isolation, Processors processors) {
        var times = ClassTimes.of(sequential);
        Set<String> order = new LinkedHashSet<>(sequential.startOrder());
        order.addAll(times.keySet());
        this.classes = order.stream()
                .map(name -> new ClassTime(name, seconds(times.get(name))))
                .toList();
        this.first = List.copyOf(first);
        this.isolation = isolation;
        this.processors = processors;
        compiling = Math.min(COMPILED_FIRST, compileSeconds(sequential));
        startUp = LowerBounds.startUpMicros(sequential) / 1e6;
        inClasses = sum(classes);
        rest = Math.max(0, sequential.seconds() - startUp - inClasses);
        // A JVM that cannot tell its CPU time may compute all the time: that promises the least.
        double cpu = LowerBounds.cpuMicros(sequential) / 1e6;
        cpuShare = sequential.cpuMicros() < 0 || inClasses == 0 ? 1 : cpu / inClasses;
    }

    private ModuleModel(ModuleModel other, List<ClassTime> classes) {
        this.classes = List.copyOf(classes);
        this.first = other.first;
        this.isolation = other.isolation;
        this.processors = other.processors;
        this.compiling = other.compiling;
        this.startUp = other.startUp;
        this.rest = other.rest;
        this.cpuShare = other.cpuShare;
        this.inClasses = sum(classes);
    }

    private static double sum(List<ClassTime> classes) {
        return classes.stream().mapToDouble(ClassTime::seconds).sum();
    }

    /** The same if one class were two of half its time each; the halves stand in the same locks. */
    ModuleModel withSplit(String testClass) {
        List<ClassTime> halved = new ArrayList<>();
        for (ClassTime each : classes) {
            boolean splits = each.name().equals(testClass);
            halved.addAll(Collections.nCopies(
                    splits ? 2 : 1, new ClassTime(each.name(), splits ? each.seconds() / 2 : each.seconds())));
        }
        return new ModuleModel(this, halved);
    }

    int classCount() {
        return classes.size();
    }

    /** Processor time over wall time of the tests; above 1 when compiler and collector work beside them. */
    double cpuShare() {
        return cpuShare;
    }

    /** What all classes take together, one after another. */
    double inClasses() {
        return inClasses;
    }

    double startUp() {
        return startUp;
    }

    /** What the module's Surefire goal would take in this configuration, in seconds. */
    double predict(RunConfiguration configuration) {
        boolean light = !configuration.jvmFlags().isEmpty();
        double starting = startUp;
        if (configuration.mode() == Mode.FORKS) {
            starting =
                    starting * processors.slowdown(configuration.workers()) + warmingUp(configuration.workers(), light);
        }
        if (classes.stream().anyMatch(each -> configuration.serial().contains(each.name()))) {
            // What runs after all others has a JVM of its own.
            starting += startUp;
        }
        Set<String> alone = alone(configuration);
        double serial = classes.stream()
                .filter(each -> alone.contains(each.name()))
                .mapToDouble(each -> each.seconds() * stretch(1, light))
                .sum();
        return starting + rest + serial + makespan(configuration, light);
    }

    /** What further JVMs take until they are as fast as the first one; that one's is in the times of the classes. */
    private double warmingUp(int forks, boolean light) {
        double interpreting = WARM_UP * compiling * (forks - 1) / forks * stretch(forks, light);
        double busy = forks * (light ? Math.min(1, cpuShare) : cpuShare);
        // Where processors are left, compilers find one of their own.
        double again = busy < processors.count() ? 0 : COMPILED_AGAIN * compiling;
        return interpreting + again * (forks - 1) / processors.together() / processors.slowdown(cpuShare);
    }

    /** Annotations hold inside one JVM only. */
    private Set<String> alone(RunConfiguration configuration) {
        Set<String> alone = new TreeSet<>(configuration.serial());
        if (configuration.mode() != Mode.FORKS) {
            alone.addAll(isolation.alone());
        }
        return alone;
    }

    /**
     * The factor of a class's time when so many run at once: computing shares the processors, waiting does not. With the
     * flags, next to nothing is computed beside the tests.
     */
    private double stretch(int running, boolean light) {
        double computing = Math.min(1, cpuShare);
        double factor = light ? lightTests() : 1;
        double alone = (1 - computing) + computing * factor;
        double demand = (light ? computing * factor : cpuShare) / alone;
        // The sequential run had compiler and collectors beside it, too.
        double crowd = processors.slowdown(running * demand) / processors.slowdown(cpuShare);
        return (1 - computing) + computing * factor * crowd;
    }

    private double lightTests() {
        double computing = Math.max(0.01, Math.min(1, cpuShare) * inClasses);
        double factor = LIGHT_AT_TWO_SECONDS + LIGHT_GROWTH * Math.log(computing / 2);
        return Math.max(LIGHT_LEAST, Math.min(LIGHT_MOST, factor));
    }

    private double makespan(RunConfiguration configuration, boolean light) {
        boolean threads = configuration.mode() == Mode.CLASS_THREADS;
        List<ClassTime> order = new ArrayList<>(classes);
        Set<String> alone = alone(configuration);
        order.removeIf(each -> alone.contains(each.name()));
        if (configuration.order() == Order.LONGEST_FIRST) {
            // The others keep their order, since a sort is stable.
            order.sort(Comparator.comparingInt(
                    each -> first.contains(each.name()) ? first.indexOf(each.name()) : first.size()));
        }
        Map<String, SortedSet<String>> locks = threads ? isolation.locksByClass() : Map.of();
        List<Schedule.Unit> units = order.stream()
                .map(each -> new Schedule.Unit(
                        each.seconds(), locks.getOrDefault(each.name(), Collections.emptySortedSet())))
                .toList();
        return Schedule.makespan(units, configuration.workers(), running -> stretch(running, light));
    }

    /** 0 where a JVM does not tell. */
    private static double compileSeconds(TestRun sequential) {
        return sequential.forks().stream()
                        .mapToLong(ForkRecord::compileMicros)
                        .map(micros -> Math.max(0, micros))
                        .sum()
                / 1e6;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
