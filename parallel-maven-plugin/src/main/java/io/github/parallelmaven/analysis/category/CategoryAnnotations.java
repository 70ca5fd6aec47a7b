package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How a category is written beside a test: as each framework reads it. */
final class CategoryAnnotations {

    private static final String TAG = "org.junit.jupiter.api.Tag";
    private static final String CATEGORY = "org.junit.experimental.categories.Category";

    /** Where there is no marker type yet, ours go into a package of their own below that of the tests. */
    private static final String MARKERS = "category";

    private static final Set<TestFramework> WRITTEN = Set.of(TestFramework.JUPITER, TestFramework.JUNIT4);

    private final CategoryNames names;
    private final Map<Category, String> markers = new EnumMap<>(Category.class);

    /**
     * @param discovered every test: the marker types that they carry already are used for the others too, where all of
     *     them can name them
     * @param isTestSource whether a type has a Java source among the tests
     */
    CategoryAnnotations(CategoryNames names, Collection<DiscoveredTest> discovered, Predicate<String> isTestSource) {
        this.names = names;
        List<DiscoveredTest> junit4 = discovered.stream()
                .filter(test -> test.framework() == TestFramework.JUNIT4)
                .toList();
        for (DiscoveredTest test : junit4) {
            for (String tag : test.tags()) {
                names.of(TestFramework.JUNIT4, tag)
                        .filter(category -> isTestSource.test(tag) && canBeNamed(tag, junit4))
                        .ifPresent(category ->
                                markers.merge(category, tag, (one, other) -> one.compareTo(other) <= 0 ? one : other));
            }
        }
        String folder = markers.values().stream()
                .sorted()
                .findFirst()
                .map(CategoryAnnotations::packageOf)
                .orElseGet(() -> below(CommonPackage.of(
                        junit4.stream().map(test -> test.method().className()).toList())));
        for (Category category : Category.values()) {
            markers.putIfAbsent(
                    category, folder.isEmpty() ? names.marker(category) : folder + "." + names.marker(category));
        }
    }

    /** A type that a test of another package carries is public; else it serves where all tests are in its package. */
    private static boolean canBeNamed(String marker, List<DiscoveredTest> tests) {
        String home = packageOf(marker);
        boolean carriedElsewhere = tests.stream()
                .anyMatch(test -> test.tags().contains(marker)
                        && !packageOf(test.method().className()).equals(home));
        boolean allAtHome = tests.stream()
                .allMatch(test -> packageOf(test.method().className()).equals(home));
        return !home.isEmpty() && (carriedElsewhere || allAtHome && marker.indexOf('$') < 0);
    }

    private static String below(String parent) {
        return parent.isEmpty() ? MARKERS : parent + "." + MARKERS;
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** Whether the framework has an annotation for it that we write. */
    static boolean canWrite(TestFramework framework) {
        return WRITTEN.contains(framework);
    }

    /**
     * The annotation.
     *
     * @param method name of the method, or empty for the class
     */
    AnnotationInsertion of(
            TestFramework framework,
            String className,
            String method,
            String parameters,
            Category category,
            String reason) {
        boolean junit4 = framework == TestFramework.JUNIT4;
        String marker = markers.get(category).replace('$', '.');
        return new AnnotationInsertion(
                className,
                method,
                parameters,
                junit4 ? CATEGORY : TAG,
                junit4 ? marker.substring(marker.lastIndexOf('.') + 1) + ".class" : '"' + names.tag(category) + '"',
                junit4 ? List.of(marker) : List.of(),
                ChangeGroup.TAGS,
                reason);
    }
}
