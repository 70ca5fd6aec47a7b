package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import java.time.Duration;
import java.util.ArrayList;
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
import java.util.stream.Stream;

/** Chooses the test classes that run after all others, so that no two forks meet in what crosses processes. */
final class SerialClasses {

    private SerialClasses() {}

    /**
     * As little time as possible: of all classes that use one thing, one may stay among the others, since a class runs in one
     * fork; or all that only read it may. The longest stay, or those that write nothing, whichever leaves less to the end.
     *
     * @param crossing what crosses processes, found or measured
     * @param times of each test class
     */
    static SortedSet<String> of(Collection<Finding> crossing, Map<String, Duration> times) {
        SortedMap<String, Shared> users = new TreeMap<>();
        SortedSet<String> apart = new TreeSet<>();
        for (Finding finding : crossing) {
            Shared of = users.computeIfAbsent(finding.testClass(), any -> new Shared(new HashSet<>(), new HashSet<>()));
            of.uses().add(finding.resource());
            if (finding.access() == Finding.Access.WRITE) {
                of.writes().add(finding.resource());
            }
            if (finding.remedy() instanceof Remedy.SerialExecution serial && serial.apartFromAll()) {
                apart.add(finding.testClass());
            }
        }
        apart.forEach(users::remove);
        Comparator<String> longest = Comparator.comparing((String name) -> times.getOrDefault(name, Duration.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        Comparator<String> readers =
                Comparator.comparing((String name) -> !users.get(name).writes().isEmpty());
        SortedSet<String> serial = Stream.of(longest, readers.thenComparing(longest))
                .map(order -> leaving(users, order))
                .min(Comparator.comparing(left -> total(left, times)))
                .orElseThrow();
        serial.addAll(apart);
        return serial;
    }

    /** What a class uses of what crosses processes, and what of that it writes. */
    private record Shared(Set<String> uses, Set<String> writes) {

        boolean meets(Shared other) {
            return uses.stream().anyMatch(other.writes::contains)
                    || writes.stream().anyMatch(other.uses::contains);
        }
    }

    /** In this order, a class stays when it meets none that stays. */
    private static SortedSet<String> leaving(Map<String, Shared> users, Comparator<String> order) {
        SortedSet<String> left = new TreeSet<>();
        List<Shared> staying = new ArrayList<>();
        for (String name : users.keySet().stream().sorted(order).toList()) {
            if (staying.stream().anyMatch(users.get(name)::meets)) {
                left.add(name);
            } else {
                staying.add(users.get(name));
            }
        }
        return left;
    }

    private static Duration total(Collection<String> names, Map<String, Duration> times) {
        return names.stream()
                .map(name -> times.getOrDefault(name, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
