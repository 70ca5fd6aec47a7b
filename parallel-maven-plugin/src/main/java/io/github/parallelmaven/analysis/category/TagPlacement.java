package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.analysis.category.TestSources.Declaration;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the places for tags, for given categories: classes first, the widest first, then methods. */
final class TagPlacement {

    private static final String TAG = "org.junit.jupiter.api.Tag";

    /**
     * A placement.
     *
     * @param insertions the annotations
     * @param stuck the tests that none of them tags
     */
    record Placed(List<AnnotationInsertion> insertions, Set<TestMethod> stuck) {}

    private final TestSources sources;
    private final CategorySettings settings;
    private final TagStyle style;
    private final SortedSet<TestMethod> untagged = new TreeSet<>();
    private final SortedMap<TestMethod, SortedSet<Category>> carried = new TreeMap<>();
    private final SortedMap<String, SortedSet<TestMethod>> reachedFrom = new TreeMap<>();
    private final SortedMap<TestMethod, Declaration> declarations = new TreeMap<>();
    private final Map<String, List<TestMethod>> runningDeclaration = new HashMap<>();

    TagPlacement(
            Collection<DiscoveredTest> discovered, TestSources sources, CategorySettings settings, TagStyle style) {
        this.sources = sources;
        this.settings = settings;
        this.style = style;
        carried.putAll(CategoryTags.of(discovered, settings));
        carried.forEach((test, tags) -> {
            if (tags.isEmpty()) {
                untagged.add(test);
            }
            sources.taggedBy(test.className())
                    .forEach(name -> reachedFrom
                            .computeIfAbsent(name, unused -> new TreeSet<>())
                            .add(test));
            sources.declaration(test).ifPresent(found -> {
                declarations.put(test, found);
                runningDeclaration
                        .computeIfAbsent(found.key(), unused -> new ArrayList<>())
                        .add(test);
            });
        });
    }

    Placed place(RaisedCategories categories) {
        List<AnnotationInsertion> insertions = new ArrayList<>();
        SortedSet<TestMethod> open = new TreeSet<>(untagged);
        if (style == TagStyle.EXCEPTIONS) {
            open.removeIf(test -> categories.of(test) == Category.UNIT);
        }
        for (String name : classesWidestFirst()) {
            SortedSet<TestMethod> reached = reachedFrom.get(name);
            if (reached.stream().anyMatch(open::contains) && agree(reached, categories)) {
                insertions.add(onClass(name, reached, categories));
                open.removeAll(reached);
            }
        }
        tagMethods(open, insertions, categories);
        insertions.sort(Comparator.comparing(AnnotationInsertion::className)
                .thenComparing(AnnotationInsertion::method)
                .thenComparing(AnnotationInsertion::parameterTypes));
        return new Placed(insertions, open);
    }

    private void tagMethods(
            SortedSet<TestMethod> open, List<AnnotationInsertion> insertions, RaisedCategories categories) {
        for (TestMethod test : List.copyOf(open)) {
            if (open.contains(test) && declarations.containsKey(test)) {
                List<TestMethod> together =
                        runningDeclaration.get(declarations.get(test).key());
                if (agree(together, categories)) {
                    insertions.add(onMethod(test, together, categories));
                    together.forEach(open::remove);
                }
            }
        }
    }

    boolean canTagClassOf(TestMethod test) {
        return sources.has(test.className())
                && reachedFromClassOf(test).stream().allMatch(untagged::contains);
    }

    Collection<TestMethod> reachedFromClassOf(TestMethod test) {
        return reachedFrom.get(test.className());
    }

    SortedMap<TestMethod, String> explain(Set<TestMethod> stuck) {
        SortedMap<TestMethod, String> reasons = new TreeMap<>();
        for (TestMethod test : stuck) {
            reasons.put(
                    test,
                    sources.has(test.className())
                            ? "no method of its own can be tagged, and a tag on " + test.className()
                                    + " would add a second category to tests that are tagged already"
                            : "no Java source of " + test.className() + " was found; declare it as parallel.category."
                                    + test.className() + " in parallel.properties");
        }
        return reasons;
    }

    /** Classes and their enclosing ones that run tests; never a mere base class, which may get other subclasses. */
    private List<String> classesWidestFirst() {
        return carried.keySet().stream()
                .flatMap(test -> TestSources.enclosing(test.className()))
                .distinct()
                .filter(sources::has)
                .sorted(Comparator.comparing(
                                (String name) -> -reachedFrom.get(name).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** True when all have one category, and those that are tagged already carry nothing else. */
    private boolean agree(Collection<TestMethod> tests, RaisedCategories categories) {
        Category category = categories.of(tests.iterator().next());
        return tests.stream()
                .allMatch(test -> categories.of(test) == category
                        && (carried.get(test).isEmpty() || carried.get(test).equals(Set.of(category))));
    }

    private AnnotationInsertion onClass(String name, Collection<TestMethod> tests, RaisedCategories categories) {
        Category category = categories.of(tests.iterator().next());
        String reason = tests.size() == 1
                ? reasonOf(tests.iterator().next(), categories)
                : "all " + tests.size() + " tests of the class are " + category.tag();
        return tag(name, "", "", category, reason);
    }

    private AnnotationInsertion onMethod(
            TestMethod test, Collection<TestMethod> together, RaisedCategories categories) {
        Declaration place = declarations.get(test);
        String reason =
                reasonOf(test, categories) + (together.size() > 1 ? ", in all " + together.size() + " classes" : "");
        return tag(place.className(), test.methodName(), test.parameterTypes(), categories.of(test), reason);
    }

    private static String reasonOf(TestMethod test, RaisedCategories categories) {
        return categories.of(test).tag() + ": "
                + categories.classification(test).reasons().get(0);
    }

    private AnnotationInsertion tag(String name, String method, String parameters, Category category, String reason) {
        String arguments = '"' + settings.tag(category) + '"';
        return new AnnotationInsertion(name, method, parameters, TAG, arguments, List.of(), ChangeGroup.TAGS, reason);
    }
}
