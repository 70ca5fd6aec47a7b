package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tags to write so that every test carries exactly one category tag.
 *
 * @param insertions the annotations, sorted by class and method
 * @param classifications what they say; a test may have been raised to what its class can say
 * @param untaggable tests that no annotation in a Java source can tag, with the reason
 */
public record TagPlan(
        List<AnnotationInsertion> insertions,
        List<Classification> classifications,
        SortedMap<TestMethod, String> untaggable) {

    public TagPlan {
        insertions = List.copyOf(insertions);
        classifications = List.copyOf(classifications);
        untaggable = Collections.unmodifiableSortedMap(new TreeMap<>(untaggable));
    }

    /**
     * The categories of what cannot be tagged, as they are declared outside the sources: by class where all such tests of
     * it agree, else by class and method.
     */
    public SortedMap<String, Category> declarations() {
        Map<TestMethod, Category> categories = classifications.stream()
                .collect(Collectors.toMap(Classification::method, Classification::category, (one, other) -> one));
        SortedMap<String, SortedSet<Category>> ofClass = new TreeMap<>();
        untaggable
                .keySet()
                .forEach(test -> ofClass.computeIfAbsent(test.className(), name -> new TreeSet<>())
                        .add(categories.get(test)));
        SortedMap<String, Category> declarations = new TreeMap<>();
        untaggable.keySet().forEach(test -> {
            boolean agree = ofClass.get(test.className()).size() == 1;
            declarations.put(
                    agree ? test.className() : test.className() + "#" + test.methodName(), categories.get(test));
        });
        return declarations;
    }

    /**
     * Plans one annotation on a class when all its tests agree (nested and inherited ones included, because they carry
     * their classes' tags), and annotations on methods otherwise. Tests that carry a category tag already get none.
     *
     * @param classifications one for each discovered test
     */
    public static TagPlan of(
            Collection<Classification> classifications,
            Collection<DiscoveredTest> discovered,
            TestSources sources,
            CategorySettings settings,
            TagStyle style) {
        RaisedCategories categories = new RaisedCategories(classifications);
        TagPlacement placement = new TagPlacement(discovered, sources, settings, style);
        TagPlacement.Placed placed = placement.place(categories);
        while (categories.raise(placed.stuck(), placement)) {
            placed = placement.place(categories);
        }
        return new TagPlan(placed.insertions(), categories.classifications(), placement.explain(placed.stuck()));
    }
}
