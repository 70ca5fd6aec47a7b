package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tests there are, from two independent counts.
 *
 * @param selected the classes Surefire's own scanner selects, by binary name, each with the framework that its tests are
 *     written for
 * @param tests the test methods JUnit discovers in them
 */
public record TestInventory(SortedMap<String, TestFramework> selected, List<DiscoveredTest> tests) {

    public TestInventory {
        selected = new TreeMap<>(selected);
        tests = tests.stream()
                .sorted(Comparator.comparing(DiscoveredTest::method))
                .toList();
    }

    /** By binary name. */
    public SortedSet<String> selectedClasses() {
        return new TreeSet<>(selected.keySet());
    }

    /** The selected classes in which JUnit discovers no test, with the framework that their tests are written for. */
    public SortedMap<String, TestFramework> silent() {
        SortedMap<String, TestFramework> silent = new TreeMap<>(selected);
        silent.keySet().removeAll(testClasses());
        return silent;
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
