package io.github.parallelmaven.project;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/** The tags in a value of {@code groups} or {@code excludedGroups}: a list, or a tag expression. */
final class TagExpression {

    private static final Pattern OPERATORS = Pattern.compile("[\\s,()&|!\"']+");

    private TagExpression() {}

    static boolean uses(String expression, Collection<String> words) {
        return Arrays.stream(OPERATORS.split(expression)).anyMatch(words::contains);
    }
}
