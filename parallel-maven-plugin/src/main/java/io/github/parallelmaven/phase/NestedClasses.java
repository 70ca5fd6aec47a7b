package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Nested classes of Jupiter that Surefire selects as if they were classes of their own, since a list of excludes replaces its
 * default, {@code **}{@code /*$*}. In one JVM the Platform runs their tests once all the same; a fork is given one class, and runs
 * those inside it too.
 */
final class NestedClasses {

    private NestedClasses() {}

    /** Why their tests would run twice in forks; empty when none is selected. */
    static Optional<String> againstForks(Set<String> selected, TestRun run) {
        SortedSet<String> twice = new TreeSet<>();
        run.tests().stream()
                .filter(test -> test.id().value().contains("/[nested-class"))
                .map(TestExecution::method)
                .filter(method -> selected.contains(method.className()))
                .forEach(method -> twice.add(method.className()));
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of(Count.of(twice.size(), "nested class") + ", such as " + twice.first()
                        + ", would run twice in them, by itself and in the class around it, since <excludes> in the POM"
                        + " replace Surefire's default, **/*$*; add " + pattern(twice.first(), run) + " to them");
    }

    /** Which would leave out static member classes, too, that nothing else runs. */
    private static String pattern(String nested, TestRun run) {
        boolean all = run.tests().stream()
                .noneMatch(test -> test.id().outermostClass().contains("$"));
        return all
                ? "that"
                : "each by its name, **/" + nested.substring(nested.lastIndexOf('.') + 1) + ".class and so on,";
    }
}
