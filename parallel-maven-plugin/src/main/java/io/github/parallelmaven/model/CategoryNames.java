package io.github.parallelmaven.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the categories are called beside tests: a tag or group such as {@code unit}, and for JUnit 4 the name of a
 * marker type such as {@code Unit}.
 *
 * @param prefix {@code parallel.categorize.prefix}: stands before each name; may be empty
 */
public record CategoryNames(String prefix) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{Alnum}]+");

    /** The tag of a category, such as {@code unit}, with the prefix. */
    public String tag(Category category) {
        return prefix + category.tag();
    }

    /** The simple name of the type that marks a category in JUnit 4, such as {@code Unit}. */
    public String marker(Category category) {
        return BETWEEN_WORDS
                .splitAsStream(tag(category))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /**
     * The category that a tag of a test says. JUnit 4 reports a marker type by its full name; one of the user's that is
     * named so, also {@code SlowTests}, counts.
     */
    public Optional<Category> of(TestFramework framework, String tag) {
        return Arrays.stream(Category.values())
                .filter(category ->
                        tag.equals(tag(category)) || framework == TestFramework.JUNIT4 && isMarker(category, tag))
                .findFirst();
    }

    private boolean isMarker(Category category, String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return markers(category).anyMatch(simple::equalsIgnoreCase);
    }

    private Stream<String> markers(Category category) {
        String marker = marker(category);
        return Stream.of(marker, marker + "Test", marker + "Tests");
    }

    /** What a build may call a category where it selects these tests. */
    public Set<String> words(Category category, Collection<DiscoveredTest> tests) {
        Set<String> words = new TreeSet<>(Set.of(tag(category)));
        tests.stream().filter(test -> test.framework() == TestFramework.JUNIT4).forEach(test -> {
            markers(category).forEach(words::add);
            test.tags().stream()
                    .filter(tag -> of(test.framework(), tag).equals(Optional.of(category)))
                    .forEach(words::add);
        });
        return words;
    }

    /** The tags of a test as they are declared: a marker type goes by the tag of its category. */
    public Set<String> declared(DiscoveredTest test) {
        Set<String> declared = new TreeSet<>();
        test.tags()
                .forEach(tag ->
                        declared.add(of(test.framework(), tag).map(this::tag).orElse(tag)));
        return declared;
    }
}
