package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which category tags tests carry. */
public final class CategoryTags {

    private CategoryTags() {}

    /** The category tags of each test; an empty set for a test without one. */
    public static SortedMap<TestMethod, SortedSet<Category>> of(
            Collection<DiscoveredTest> tests, CategorySettings settings) {
        SortedMap<TestMethod, SortedSet<Category>> tags = new TreeMap<>();
        tests.forEach(test ->
                tags.computeIfAbsent(test.method(), method -> new TreeSet<>()).addAll(of(test, settings)));
        return tags;
    }

    static SortedSet<Category> of(DiscoveredTest test, CategorySettings settings) {
        SortedSet<Category> carried = new TreeSet<>();
        test.tags().forEach(tag -> settings.names().of(test.framework(), tag).ifPresent(carried::add));
        return carried;
    }
}
