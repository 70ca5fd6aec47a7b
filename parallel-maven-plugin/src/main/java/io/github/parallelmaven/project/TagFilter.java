package io.github.parallelmaven.project;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the build's {@code groups} and {@code excludedGroups} leave of the tests, as far as they are lists of names. What holds
 * another operator than "or" leaves everything here: only a run tells what it selects.
 *
 * @param groups names of which a test must carry one; empty for no such rule
 * @param excluded names of which a test must carry none
 */
public record TagFilter(Set<String> groups, Set<String> excluded) {

    public TagFilter {
        groups = Set.copyOf(groups);
        excluded = Set.copyOf(excluded);
    }

    /** Of the values of these two parameters. */
    public static TagFilter of(String groups, String excludedGroups) {
        return new TagFilter(names(groups), names(excludedGroups));
    }

    private static Set<String> names(String expression) {
        return expression.matches("[^&!()]*")
                ? Arrays.stream(expression.split("[,|]"))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    public boolean selects(DiscoveredTest test) {
        return (groups.isEmpty() || carries(test, groups)) && !carries(test, excluded);
    }

    private static boolean carries(DiscoveredTest test, Set<String> names) {
        return test.tags().stream().anyMatch(tag -> names.stream().anyMatch(name -> isNamed(test, tag, name)));
    }

    /** Surefire takes the simple name of a JUnit 4 category for it too. */
    private static boolean isNamed(DiscoveredTest test, String tag, String name) {
        return tag.equals(name)
                || test.framework() == TestFramework.JUNIT4 && (tag.endsWith("." + name) || tag.endsWith("$" + name));
    }
}
