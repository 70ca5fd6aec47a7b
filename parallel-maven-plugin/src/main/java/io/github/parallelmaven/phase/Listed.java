package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.DiscoveredTest;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tests that JUnit lists without running one. Not every module can: a Platform before 1.10 cannot, nor can JUnit 4 on a
 * Surefire before 3.6.
 *
 * @param tests those of the modules that can
 * @param unlisted the selected classes of the others, by binary name
 */
public record Listed(List<DiscoveredTest> tests, SortedSet<String> unlisted) {

    public Listed {
        tests = List.copyOf(tests);
        unlisted = new TreeSet<>(unlisted);
    }

    /** With what is known otherwise of the classes that could not be listed. */
    List<DiscoveredTest> with(Collection<DiscoveredTest> others) {
        return Stream.concat(tests.stream(), others.stream().filter(test -> unlisted.contains(test.testClass())))
                .toList();
    }
}
