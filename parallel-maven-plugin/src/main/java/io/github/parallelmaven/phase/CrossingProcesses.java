package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.ProcessResource;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In words, what two forks would both use: a port, a path, a database. */
final class CrossingProcesses {

    private static final int MOST_NAMES = 5;

    private CrossingProcesses() {}

    /** One line a thing, with the classes that use it. */
    static List<String> lines(Collection<Finding> crossing) {
        SortedMap<String, SortedSet<String>> users = new TreeMap<>();
        crossing.forEach(finding -> users.computeIfAbsent(finding.resource(), any -> new TreeSet<>())
                .add(finding.testClass()));
        return users.entrySet().stream()
                .map(used -> used.getKey() + " crosses processes; used by " + FirstFew.of(used.getValue(), MOST_NAMES))
                .toList();
    }

    /** The same of classes that meet themselves. */
    static Stream<String> linesOfRepeated(Collection<ProcessResource> resources) {
        return resources.stream()
                .map(resource -> resource.value() + " crosses processes; used by " + resource.testClass()
                        + ", which runs more than once");
    }
}
