package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long each test class took, by the name of its outermost class: what its containers and tests cover together,
 * {@code @BeforeAll} and extensions included, nested classes within it. What its thread did for other classes in between is
 * not its own: TestNG takes turns between the methods of all classes where one has a priority or a dependency. Where a class ran in
 * several processes, the sum of these.
 */
public final class ClassTimes {

    /** A class in one process. */
    private record Place(String testClass, long pid) {}

    private ClassTimes() {}

    public static SortedMap<String, Duration> of(TestRun run) {
        Map<Place, Intervals> places = new HashMap<>();
        for (ContainerExecution container : run.containers()) {
            if (!container.className().isEmpty()) {
                at(places, container.testClass(), container.pid()).add(container.startMicros(), container.endMicros());
            }
        }
        for (TestExecution test : run.tests()) {
            at(places, test.testClass(), test.pid()).add(test.startMicros(), test.endMicros());
        }
        ThreadTests threads = new ThreadTests(run);
        SortedMap<String, Duration> times = new TreeMap<>();
        places.forEach((place, own) -> {
            Intervals others = threads.ofOthers(place.testClass(), place.pid(), own.start(), own.end());
            times.merge(place.testClass(), Duration.of(own.microsBeyond(others), ChronoUnit.MICROS), Duration::plus);
        });
        return times;
    }

    /** How long each test took, by the name of its outermost class, in the order in which they ended. */
    public static Map<String, List<Duration>> ofTests(TestRun run) {
        return run.tests().stream()
                .sorted(Comparator.comparingLong(TestExecution::endMicros))
                .collect(Collectors.groupingBy(
                        TestExecution::testClass,
                        Collectors.mapping(
                                test -> Duration.of(test.endMicros() - test.startMicros(), ChronoUnit.MICROS),
                                Collectors.toList())));
    }

    private static Intervals at(Map<Place, Intervals> places, String testClass, long pid) {
        return places.computeIfAbsent(new Place(testClass, pid), any -> new Intervals());
    }
}
