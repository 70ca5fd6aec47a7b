package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.TestMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Categories declared by hand, for tests whose source cannot be tagged or whose decision was wrong:
 * {@code parallel.category.a.B=slow} for a class with its nested ones, {@code parallel.category.a.B#method=slow} for a
 * method. The closest one wins.
 *
 * @param byName the category by class, or class and method
 */
public record DeclaredCategories(SortedMap<String, Category> byName) {

    static final String PREFIX = "parallel.category.";

    public DeclaredCategories {
        byName = new TreeMap<>(byName);
    }

    static DeclaredCategories read(PropertyLines lines) {
        SortedMap<String, Category> byName = new TreeMap<>();
        lines.values().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                byName.put(name.substring(PREFIX.length()), category(lines, name, value));
            }
        });
        return new DeclaredCategories(byName);
    }

    /** The declared category of each test that has one. */
    public SortedMap<TestMethod, Category> of(Collection<TestMethod> tests) {
        SortedMap<TestMethod, Category> declared = new TreeMap<>();
        tests.forEach(test -> closest(test).ifPresent(name -> declared.put(test, byName.get(name))));
        return declared;
    }

    /** The declarations that apply to none of these tests. */
    public List<String> unused(Collection<TestMethod> tests) {
        List<String> used =
                tests.stream().flatMap(DeclaredCategories::names).distinct().toList();
        return byName.keySet().stream().filter(name -> !used.contains(name)).toList();
    }

    private Optional<String> closest(TestMethod test) {
        return names(test).filter(byName::containsKey).findFirst();
    }

    private static Stream<String> names(TestMethod test) {
        Stream<String> methods = Stream.of(test.toString(), test.className() + "#" + test.methodName());
        Stream<String> classes = Stream.iterate(
                test.className(),
                name -> !name.isEmpty(),
                name -> name.substring(0, Math.max(0, name.lastIndexOf('$'))));
        return Stream.concat(methods, classes);
    }

    private static Category category(PropertyLines lines, String name, String value) {
        return Arrays.stream(Category.values())
                .filter(category -> category.tag().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadPropertiesException(
                        lines.lineOf(name), name + " must be unit, integration or slow, found \"" + value + "\""));
    }
}
