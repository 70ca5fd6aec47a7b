package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.Median;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What test classes take usually, from earlier builds. Times are compared as logarithms: to be twice as slow is as far from usual as to
 * be twice as fast. A build in which all classes took longer ran on a busy machine, and its times are taken by so much less.
 */
final class UsualTimes {

    /** All classes that are too short to be told apart, as if they were one. */
    private static final String OTHERS = "";

    /** The spread that is assumed of a suite of which nothing is known: 8 %. */
    private static final double ASSUMED_SPREAD = 0.08;

    /** How many builds an assumption counts for. */
    private static final double ASSUMED_BUILDS = 4;

    /** In what share of builds with a normal spread any class may seem slower, before something is allowed. */
    private static final double BY_CHANCE = 0.01;

    /** The spread among the classes of one build is known so badly that only beyond this factor it says that the build was restless. */
    private static final double BY_ITSELF_UNCERTAIN = 1.5;

    /** As many standard deviations as the median of absolute deviations is one of, for a normal spread. */
    private static final double MAD_TO_DEVIATION = 1.4826;

    private static final double TAIL = 0.9;

    private static final int ROUNDS = 3;

    /** What is compared of a class. */
    enum Measure {
        /** Its time without waiting for a processor: what a user waits for on an idle machine. */
        OWN(ClassTime::own),
        /** CPU time, which a busy machine changes least. */
        CPU(ClassTime::cpu),
        /** Own time for each second of CPU time: what only waits adds to it, and what makes the processor slow to neither. */
        OWN_PER_CPU(time -> time.cpu() > 0 ? time.own() / time.cpu() : 0);

        private final ToDoubleFunction<ClassTime> value;

        Measure(ToDoubleFunction<ClassTime> value) {
            this.value = value;
        }

        /** 0 where it is not known. */
        double of(ClassTime time) {
            return value.applyAsDouble(time);
        }
    }

    private final Measure measure;
    private final List<SortedMap<String, Double>> earlier;
    private final SortedMap<String, Double> now;
    private final SortedMap<String, Double> usual = new TreeMap<>();
    private final SortedMap<String, List<Double>> residuals = new TreeMap<>();
    private final Deviations deviations;
    private final double spreadOfSuite;

    /**
     * @param now the build that is judged
     * @param history builds that are {@linkplain BuildTimes#isLike like} it, in the order of time
     * @param measure what is compared
     */
    UsualTimes(BuildTimes now, List<BuildTimes> history, Measure measure) {
        this.measure = measure;
        this.now = logarithms(now, true);
        this.earlier = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            earlier.add(counted(now, history, i));
        }
        fit();
        this.deviations = deviations(this.now);
        List<Double> spreads =
                residuals.values().stream().map(UsualTimes::measuredSpread).toList();
        this.spreadOfSuite =
                spreads.isEmpty() ? ASSUMED_SPREAD : spread(ASSUMED_SPREAD, median(spreads), earlier.size());
    }

    private SortedMap<String, Double> counted(BuildTimes now, List<BuildTimes> history, int at) {
        BuildTimes build = history.get(at);
        // Other tests than now take another time together.
        SortedMap<String, Double> counted = logarithms(build, build.others() == now.others());
        counted.keySet()
                .removeIf(name ->
                        build.slower().contains(name) && !build.accepted().contains(name));
        counted.keySet()
                .removeIf(name -> history.subList(at + 1, history.size()).stream()
                        .anyMatch(later -> later.accepted().contains(name)));
        return counted;
    }

    private SortedMap<String, Double> logarithms(BuildTimes build, boolean withOthers) {
        SortedMap<String, Double> logarithms = new TreeMap<>();
        for (Map.Entry<String, ClassTime> time : build.classes().entrySet()) {
            double seconds = measure.of(time.getValue());
            if (seconds > 0) {
                logarithms.put(time.getKey(), Math.log(seconds));
            }
        }
        if (withOthers && measure == Measure.OWN && build.otherSeconds() > 0) {
            logarithms.put(OTHERS, Math.log(build.otherSeconds()));
        }
        return logarithms;
    }

    /** Usual times and how busy each build was decide about each other: by turns, medians of what the other leaves. */
    private void fit() {
        List<Deviations> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            residuals.clear();
            for (int build = 0; build < earlier.size(); build++) {
                Deviations all = busy.isEmpty() ? Deviations.NONE : busy.get(build);
                earlier.get(build)
                        .forEach((name, time) -> residuals
                                .computeIfAbsent(name, any -> new ArrayList<>())
                                .add(time - all.busyFor(name)));
            }
            residuals.forEach((name, times) -> usual.put(name, median(times)));
            busy = earlier.stream().map(this::deviations).toList();
        }
        residuals.forEach((name, times) -> times.replaceAll(time -> time - usual.get(name)));
    }

    private Deviations deviations(SortedMap<String, Double> build) {
        return new Deviations(build.entrySet().stream()
                .filter(entry -> usual.containsKey(entry.getKey()))
                .map(entry -> new Deviation(entry.getKey(), entry.getValue() - usual.get(entry.getKey())))
                .sorted(Comparator.comparingDouble(Deviation::value))
                .toList());
    }

    /** By how much a class took longer in one build than usually. */
    private record Deviation(String name, double value) {}

    /** How the classes of one build deviate, sorted. */
    private record Deviations(List<Deviation> sorted) {

        static final Deviations NONE = new Deviations(List.of());

        /** How much longer all classes but this one took; 0 where they took less, as what waits does not go faster then. */
        double busyFor(String name) {
            return Math.max(0, middleWithout(name));
        }

        double middleWithout(String name) {
            double[] others = without(name).mapToDouble(Deviation::value).toArray();
            return others.length == 0 ? 0 : median(others);
        }

        Stream<Deviation> without(String name) {
            return sorted.stream().filter(one -> !one.name().equals(name));
        }
    }

    /**
     * How many times as far apart as usually the other classes are in the build that is judged, each by its own spread; 1 where they are
     * not, or are too few to tell.
     */
    private double restlessFor(String name) {
        double middle = deviations.middleWithout(name);
        double[] apart = deviations
                .without(name)
                .mapToDouble(other -> Math.abs(other.value() - middle) / spread(other.name()))
                .sorted()
                .toArray();
        return apart.length < 3 ? 1 : Math.max(1, MAD_TO_DEVIATION * median(apart) / BY_ITSELF_UNCERTAIN);
    }

    /** How much longer than usual all classes took in the build that is judged, as a factor; 1 where they did not. */
    double busy() {
        double[] all =
                deviations.sorted().stream().mapToDouble(Deviation::value).toArray();
        return all.length == 0 ? 1 : Math.max(1, Math.exp(median(all)));
    }

    /**
     * What a class takes usually; empty where no earlier build tells.
     *
     * @param classes how many are judged: among many, one is far off by chance
     */
    Optional<Usual> of(String testClass, int classes) {
        List<Double> times = residuals.get(testClass);
        if (times == null || !now.containsKey(testClass)) {
            return Optional.empty();
        }
        double middle = usual.get(testClass);
        double far = Math.sqrt(2 * Math.log(classes / BY_CHANCE));
        double spread = spread(testClass) * restlessFor(testClass);
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double tail = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double upper = middle + Math.max(far * spread, tail) + deviations.busyFor(testClass);
        return Optional.of(new Usual(
                Math.exp(middle),
                Math.exp(middle + sorted[0]),
                Math.exp(middle + sorted[sorted.length - 1]),
                times.size(),
                Math.exp(upper)));
    }

    /** The fewer builds there are, the less certain is the usual time itself. */
    private double spread(String testClass) {
        List<Double> times = residuals.get(testClass);
        double known = spread(spreadOfSuite, measuredSpread(times), times.size());
        return known * Math.sqrt(1 + 1.0 / times.size());
    }

    /** A spread that is measured in few builds says less than what is assumed: of a suite by us, of a class from its suite. */
    private static double spread(double assumed, double measured, int builds) {
        return Math.sqrt(
                (ASSUMED_BUILDS * assumed * assumed + builds * measured * measured) / (ASSUMED_BUILDS + builds));
    }

    private static double measuredSpread(List<Double> residuals) {
        return MAD_TO_DEVIATION * median(residuals.stream().map(Math::abs).toList());
    }

    private static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of one value at least. */
    private static double median(double... values) {
        return Median.of(DoubleStream.of(values)).orElseThrow();
    }

    /**
     * What a class takes usually, in the unit of its measure.
     *
     * @param middle the middle
     * @param least the shortest of these builds
     * @param most the longest
     * @param builds how many there are
     * @param upper what it might take in this build by chance
     */
    record Usual(double middle, double least, double most, int builds, double upper) {}
}
