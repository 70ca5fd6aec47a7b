package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Finding;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chooses the test classes that run after all others, so that no two forks meet in what crosses processes. */
final class SerialClasses {

    private SerialClasses() {}

    /**
     * As little time as possible: of all classes that use one thing, one may stay among the others, since a class runs in one
     * fork; the longest stays.
     *
     * @param crossing what crosses processes, found or measured
     * @param times of each test class
     */
    static SortedSet<String> of(Collection<Finding> crossing, Map<String, Duration> times) {
        SortedMap<String, Set<String>> resources = new TreeMap<>();
        SortedSet<String> serial = new TreeSet<>();
        for (Finding finding : crossing) {
            resources
                    .computeIfAbsent(finding.testClass(), any -> new HashSet<>())
                    .add(finding.resource());
            if (finding.rule().equals(ThreadSafetyPhase.MEASURED)) {
                // With whom it must not meet is not known.
                serial.add(finding.testClass());
            }
        }
        List<String> longestFirst = resources.keySet().stream()
                .filter(name -> !serial.contains(name))
                .sorted(Comparator.comparing((String name) -> times.getOrDefault(name, Duration.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<String> used = new HashSet<>();
        for (String name : longestFirst) {
            if (resources.get(name).stream().anyMatch(used::contains)) {
                serial.add(name);
            } else {
                used.addAll(resources.get(name));
            }
        }
        return serial;
    }
}
