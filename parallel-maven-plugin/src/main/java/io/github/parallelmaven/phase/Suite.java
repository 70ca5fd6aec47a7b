package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestInventory;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests there are, with what sources and classes say of them.
 *
 * @param inventory both counts
 * @param sources what was read
 */
record Suite(TestInventory inventory, SuiteSources sources) {

    /**
     * @param selected what Surefire's scanner selects; a selected class in whose bytecode no test is declared (a base
     *     class, a helper) is no test class, and not missing when JUnit finds nothing in it
     * @param discovered what JUnit discovers
     */
    static Suite of(SortedSet<String> selected, Collection<DiscoveredTest> discovered, SuiteSources sources) {
        Set<TestMethod> known = discovered.stream().map(DiscoveredTest::method).collect(Collectors.toSet());
        Stream<DiscoveredTest> declared = DeclaredTests.of(sources.code(), selected).stream()
                // What a suite runs once more is discovered by itself.
                .filter(test -> test.testClass().equals(test.method().testClass()) || !known.contains(test.method()));
        SortedMap<String, TestFramework> withTests = new TreeMap<>();
        Stream.concat(discovered.stream(), declared)
                .filter(test -> selected.contains(test.testClass()))
                .forEach(test -> withTests.putIfAbsent(test.testClass(), test.framework()));
        return new Suite(new TestInventory(withTests, List.copyOf(discovered)), sources);
    }

    /** Test classes that Surefire selects and JUnit finds no test in. */
    SortedSet<String> classesWithoutTests() {
        return new TreeSet<>(inventory.silent().keySet());
    }

    List<TestMethod> methods() {
        return inventory.tests().stream().map(DiscoveredTest::method).toList();
    }
}
