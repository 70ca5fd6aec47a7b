package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.project.TagFilter;
import java.util.SortedSet;

/**
 * What an execution of Surefire selects.
 *
 * @param classes binary names, by its includes and excludes; what holds no test is among them
 * @param groups its {@code groups}, which select inside the classes
 * @param excludedGroups its {@code excludedGroups}
 * @param filter what these two leave, as far as it can be told
 */
record TestSelection(SortedSet<String> classes, String groups, String excludedGroups, TagFilter filter) {

    /** Parses the tags once: a selection is asked for each test. */
    TestSelection(SortedSet<String> classes, String groups, String excludedGroups) {
        this(classes, groups, excludedGroups, TagFilter.of(groups, excludedGroups));
    }

    static TestSelection of(SurefireExecution execution) {
        return new TestSelection(
                SurefireScan.selectedClasses(execution), execution.value("groups"), execution.value("excludedGroups"));
    }

    /**
     * Whether another one selects all of this, so that it runs nothing but what ran already. Where only some of its classes
     * are selected there too, it has tests of its own, and what both run is told by the listing of the tests.
     */
    boolean repeats(TestSelection other) {
        return !classes.isEmpty()
                && groups.equals(other.groups)
                && excludedGroups.equals(other.excludedGroups)
                && other.classes.containsAll(classes);
    }

    boolean selects(DiscoveredTest test) {
        return classes.contains(test.testClass()) && filter.selects(test);
    }
}
