package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which tests there are, from two independent counts.
 *
 * @param selectedClasses the classes Surefire's own scanner selects, by binary name
 * @param tests the test methods JUnit discovers in them
 */
public record TestInventory(SortedSet<String> selectedClasses, List<DiscoveredTest> tests) {

    public TestInventory {
        selectedClasses = new TreeSet<>(selectedClasses);
        tests = tests.stream()
                .sorted(Comparator.comparing(DiscoveredTest::method))
                .toList();
    }

    /** The test methods, each once: JUnit 4 lists one with parameters once for each set of them. */
    public SortedSet<TestMethod> methods() {
        SortedSet<TestMethod> methods = new TreeSet<>();
        tests.forEach(test -> methods.add(test.method()));
        return methods;
    }

    /** The outermost classes that hold at least one discovered test. */
    public SortedSet<String> testClasses() {
        SortedSet<String> names = new TreeSet<>();
        tests.forEach(test -> names.add(test.testClass()));
        return names;
    }
}
