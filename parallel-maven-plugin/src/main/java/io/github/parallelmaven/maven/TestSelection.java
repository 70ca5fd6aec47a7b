package io.github.parallelmaven.maven;

import java.util.Collections;
import java.util.SortedSet;

/**
 * What an execution of Surefire selects.
 *
 * @param classes binary names, by its includes and excludes
 * @param tags its groups and excluded groups, which select inside the classes
 */
record TestSelection(SortedSet<String> classes, String tags) {

    static TestSelection of(SurefireExecution execution) {
        return new TestSelection(
                SurefireScan.selectedClasses(execution),
                execution.value("groups") + "\n" + execution.value("excludedGroups"));
    }

    /** Whether it runs tests that another one runs too: classes in both, and no tags that tell their tests apart. */
    boolean repeats(TestSelection other) {
        return tags.equals(other.tags) && !Collections.disjoint(classes, other.classes);
    }
}
