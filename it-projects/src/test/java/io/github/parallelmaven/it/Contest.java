package io.github.parallelmaven.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Builds of one suite in several configurations, in rounds: who had the same results, and who was faster. */
final class Contest {

    /** What our configuration is called. */
    static final String OURS = "ours";

    private final Map<String, List<TimedBuild>> builds = new LinkedHashMap<>();

    void add(String configuration, TimedBuild build) {
        builds.computeIfAbsent(configuration, none -> new ArrayList<>()).add(build);
    }

    /** Tests that ended in the same way in every sequential run: by these results are compared. */
    SortedMap<String, String> stable() {
        List<TimedBuild> sequential = builds.get(HandConfiguration.sequential().name());
        SortedMap<String, String> stable = new TreeMap<>(sequential.get(0).outcomes());
        sequential.forEach(build -> stable.entrySet().retainAll(build.outcomes().entrySet()));
        return stable;
    }

    /** How many tests differ from the sequential runs in the worst round of a configuration: lost, doubled, new or changed. */
    long differences(String configuration) {
        SortedMap<String, String> stable = stable();
        return builds.get(configuration).stream()
                .mapToLong(build -> differences(stable, build.outcomes()))
                .max()
                .orElseThrow();
    }

    private long differences(SortedMap<String, String> stable, SortedMap<String, String> outcomes) {
        SortedMap<String, String> compared = new TreeMap<>(outcomes);
        compared.keySet().removeIf(test -> !stable.containsKey(test) && isUnstable(test));
        long byClass = Stream.concat(stable.keySet().stream(), compared.keySet().stream())
                .distinct()
                .filter(test -> !Objects.equals(stable.get(test), compared.get(test)))
                .count();
        // Old versions of Surefire report tests of class threads below another class: that is not another result.
        return withoutClasses(stable).equals(withoutClasses(compared)) ? 0 : byClass;
    }

    private boolean isUnstable(String test) {
        return builds.get(HandConfiguration.sequential().name()).stream()
                .anyMatch(build -> build.outcomes().containsKey(test));
    }

    private static Map<String, Long> withoutClasses(SortedMap<String, String> outcomes) {
        return outcomes.entrySet().stream()
                .flatMap(test -> List.of(test.getValue().split(" ")).stream()
                        .map(word -> test.getKey().substring(test.getKey().indexOf('#')) + " " + word))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }

    List<Double> seconds(String configuration) {
        return builds.get(configuration).stream().map(TimedBuild::seconds).toList();
    }

    /** The fastest of those that somebody typed, by its median, among those with equal results. */
    Optional<String> bestByHand() {
        return best(name -> differences(name) == 0);
    }

    /** The same among those of a way that changed no result, with whatever workers or flags: where one did, the others were lucky. */
    Optional<String> bestBySafeHand() {
        return best(name -> builds.keySet().stream()
                .filter(other -> way(other).equals(way(name)))
                .allMatch(other -> differences(other) == 0));
    }

    /** Without how many, and without flags. */
    private static String way(String configuration) {
        return configuration.replaceAll("( \\d+)?(, flags)?$", "");
    }

    private Optional<String> best(Predicate<String> counts) {
        return builds.keySet().stream()
                .filter(name -> !name.equals(OURS) && counts.test(name))
                .filter(name -> builds.get(name).stream().noneMatch(TimedBuild::hung))
                .min(Comparator.comparingDouble(name -> median(seconds(name))));
    }

    /** How many times as long another one takes as ours. */
    Ratio over(String configuration) {
        return Ratio.of(seconds(configuration), seconds(OURS));
    }

    List<String> configurations() {
        return List.copyOf(builds.keySet());
    }

    static double median(List<Double> values) {
        return new Median()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
