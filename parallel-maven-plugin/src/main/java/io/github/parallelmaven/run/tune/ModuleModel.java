package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.Remedy.ResourceLock;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import io.github.parallelmaven.run.LowerBounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a sequential run of one module tells of other configurations: each worker takes the next class when it is free, waits for its
 * locks, and computing takes longer when more is wanted than there are processors. Good enough to propose, never to
 * decide.
 */
final class ModuleModel {

    // What is said of a JVM that does not tell what its compiler did.
    private static final double LIGHT_TESTS = 0.7;
    private static final double LIGHT_HOT_TESTS = 1.1;
    private static final double HOT_JVM_SECONDS = 60;

    /**
     * How long computing takes without the optimising compiler, as a factor: the less, the more of the processor time was that compiler's; and the
     * more, the longer the tests compute, since optimised code is worth more then. Fitted to 36 sequential runs of public suites and of our own
     * samples, each with and without the flags: off by 3 % in the median, by 4 % where the tests compute.
     */
    private static final double LIGHT_UNCOMPILED = 1.4;

    private static final double LIGHT_COMPILED = 0.9;
    private static final double LIGHT_GROWTH = 0.1;
    private static final double LIGHT_GROWTH_FROM_SECONDS = 5;
    private static final double LIGHT_LEAST = 0.45;
    private static final double LIGHT_MOST = 1.5;

    /**
     * Processors that compute share caches, and the collector of the flags stops all of them: two class threads took 1.00, 1.04 and 1.13
     * times the processor time of one under the flags on public suites. Without them a busy compiler hides it.
     */
    private static final double BESIDE = 1.06;

    /** Beside tests that run one after another, only compiler and collector can use so much of a second processor. */
    private static final double BUSY_COMPILER = 0.3;

    /**
     * What a further JVM needs to load and compile code that another one has loaded and compiled, in starts of a JVM (one public suite
     * of 2 s: 0.5 s beside a start of 0.8 s).
     */
    private static final double WARM_UP = 0.6;

    /**
     * The share of its compiling that each further JVM does again, of the optimising compiler: by it five public suites take as long in two
     * forks as they do (0.8 to 0.9). By processor time alone, without what starting a JVM takes, it was 0.3 to 0.9 in two and four forks.
     */
    private static final double COMPILED_AGAIN = 0.8;

    /** The same under the flags, whose compiler is quick: each further JVM took 0.1 to 0.8 of it in processor time, with its start. */
    private static final double COMPILED_AGAIN_LIGHT = 0.15;

    /** @param tests of these seconds, those of each test; empty where that is not known */
    private record ClassTime(String name, double seconds, List<Double> tests) {}

    private final List<ClassTime> classes;
    private final List<String> first;
    private final Isolation isolation;
    private final int cores;
    private final double startUp;
    private final double rest;
    private final double cpuShare;
    private final double inClasses;

    /** What the compiler threads worked, in seconds; negative where that is not known. */
    private final double compiling;

    /**
     * @param sequential a complete sequential run of this module alone, without added flags
     * @param first the classes that start first where the longest do
     * @param isolation what keeps classes from overlapping in one JVM
     * @param cores processors of the machine
     */
    ModuleModel(TestRun sequential, List<String> first, Isolation isolation, int cores) {
        var times = ClassTimes.of(sequential);
        var tests = ClassTimes.ofTests(sequential);
        Set<String> order = new LinkedHashSet<>(sequential.startOrder());
        order.addAll(times.keySet());
        this.classes = order.stream()
                .map(name -> new ClassTime(
                        name,
                        Seconds.of(times.get(name)),
                        tests.getOrDefault(name, List.of()).stream()
                                .map(Seconds::of)
                                .toList()))
                .toList();
        this.first = List.copyOf(first);
        this.isolation = isolation;
        this.cores = cores;
        startUp = LowerBounds.startUpMicros(sequential) / 1e6;
        inClasses = sum(classes);
        rest = Math.max(0, sequential.seconds() - startUp - inClasses);
        // A JVM that cannot tell its CPU time may compute all the time: that promises the least.
        double cpu = LowerBounds.cpuMicros(sequential) / 1e6;
        compiling = sequential.forks().stream().allMatch(fork -> fork.compileMicros() >= 0)
                ? sequential.forks().stream()
                                .mapToLong(ForkRecord::compileMicros)
                                .sum()
                        / 1e6
                : -1;
        cpuShare = sequential.cpuMicros() < 0 || inClasses == 0 ? 1 : cpu / inClasses;
    }

    private ModuleModel(ModuleModel other, List<ClassTime> classes) {
        this.classes = List.copyOf(classes);
        this.first = other.first;
        this.isolation = other.isolation;
        this.cores = other.cores;
        this.startUp = other.startUp;
        this.rest = other.rest;
        this.cpuShare = other.cpuShare;
        this.inClasses = sum(classes);
        this.compiling = other.compiling;
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
                    splits ? 2 : 1, splits ? new ClassTime(each.name(), each.seconds() / 2, List.of()) : each));
        }
        return new ModuleModel(this, halved);
    }

    /** The same where Surefire hands its classes to the workers in this order. */
    ModuleModel queuedIn(QueueOrder order) {
        return new ModuleModel(
                this,
                classes.stream()
                        .sorted(Comparator.comparing(ClassTime::name, order.names()))
                        .toList());
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
            int workers = configuration.workers();
            starting *= Math.max(1, workers / (double) cores);
            // All JVMs but one do again what the first has to do.
            starting += WARM_UP * startUp * (workers - 1) / Math.min(workers, cores);
        }
        if (classes.stream().anyMatch(each -> configuration.serial().contains(each.name()))) {
            // What runs after all others has a JVM of its own.
            starting += startUp;
        }
        Set<String> alone = alone(configuration);
        double serial = classes.stream()
                .filter(each -> alone.contains(each.name()))
                .mapToDouble(ClassTime::seconds)
                .sum();
        return starting + rest + serial * stretch(light, 1).applyAsDouble(1) + makespan(configuration, light);
    }

    /** Annotations hold inside one JVM only. */
    private Set<String> alone(RunConfiguration configuration) {
        Set<String> alone = new TreeSet<>(configuration.serial());
        if (!configuration.mode().leavesForLater()) {
            alone.addAll(isolation.alone());
        }
        return alone;
    }

    /**
     * The factor of a class's time when so many run at once: computing shares the processors, waiting does not. With the
     * flags, next to nothing is computed beside the tests.
     *
     * @param jvms how many share the classes: each compiles for itself
     */
    private IntToDoubleFunction stretch(boolean light, int jvms) {
        double computing = Math.min(1, cpuShare);
        double factor = light ? lightTests() : 1;
        double alone = (1 - computing) + computing * factor;
        double demand = ((light ? computing * factor : cpuShare) + compiledAgain(jvms, light)) / alone;
        return running -> {
            double crowd = Math.max(1, running * demand / cores) * (light && running > 1 ? BESIDE : 1);
            return (1 - computing) + computing * factor * crowd;
        };
    }

    /** Processor time over wall time of the tests, beside that of one JVM. */
    private double compiledAgain(int jvms, boolean light) {
        if (compiling < 0 || inClasses == 0) {
            return 0;
        }
        // Compilers that waited for a processor worked less than they took.
        double share = light ? COMPILED_AGAIN_LIGHT : COMPILED_AGAIN;
        return share * (jvms - 1) * Math.min(compiling / inClasses, cpuShare);
    }

    private double lightTests() {
        double cpu = cpuShare * inClasses;
        if (compiling >= 0 && cpu > 0) {
            double computing = Math.max(Math.min(1, cpuShare) * inClasses, 0.1);
            double factor = LIGHT_UNCOMPILED
                    - LIGHT_COMPILED * Math.min(1, compiling / cpu)
                    + LIGHT_GROWTH * Math.log(computing / LIGHT_GROWTH_FROM_SECONDS);
            return Math.min(LIGHT_MOST, Math.max(LIGHT_LEAST, factor));
        }
        return cpu < HOT_JVM_SECONDS || cpuShare >= 1 + BUSY_COMPILER ? LIGHT_TESTS : LIGHT_HOT_TESTS;
    }

    private double makespan(RunConfiguration configuration, boolean light) {
        boolean threads = configuration.mode() == Mode.CLASS_THREADS;
        List<ClassTime> order = new ArrayList<>(classes);
        if (configuration.isShuffled()) {
            // As JUnit and Surefire do.
            Collections.shuffle(order, new Random(configuration.seed()));
        }
        Set<String> alone = alone(configuration);
        order.removeIf(each -> alone.contains(each.name()));
        if (configuration.order() == Order.LONGEST_FIRST) {
            // The others keep their order, since a sort is stable.
            order.sort(Comparator.comparingInt(
                    each -> first.contains(each.name()) ? first.indexOf(each.name()) : first.size()));
        }
        Map<String, SortedMap<String, ResourceLock.Mode>> locks = threads ? isolation.locksByClass() : Map.of();
        List<Schedule.Unit> units = order.stream()
                .flatMap(each -> threads && isolation.byMethods().contains(each.name())
                        ? tests(each)
                        : Stream.of(new Schedule.Unit(
                                each.seconds(), locks.getOrDefault(each.name(), Collections.emptySortedMap()))))
                .toList();
        int jvms =
                configuration.mode() == Mode.FORKS ? Math.min(configuration.workers(), Math.max(1, units.size())) : 1;
        return Schedule.makespan(units, configuration.workers(), stretch(light, jvms));
    }

    /** What the class does beside its tests comes with the first. */
    private static Stream<Schedule.Unit> tests(ClassTime each) {
        double beside = each.seconds()
                - each.tests().stream().mapToDouble(Double::doubleValue).sum();
        Stream<Double> first =
                Stream.of(beside + (each.tests().isEmpty() ? 0 : each.tests().get(0)));
        return Stream.concat(first, each.tests().stream().skip(1))
                .map(seconds -> new Schedule.Unit(Math.max(0, seconds), Collections.emptySortedMap()));
    }
}
