package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.analysis.category.TestSources.Declaration;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
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
import java.util.stream.Collectors;

/** Finds the places for tags, for given categories: classes first, the widest first, then methods. */
final class TagPlacement {

    /**
     * A placement.
     *
     * @param insertions the annotations
     * @param stuck the tests that none of them tags
     */
    record Placed(List<AnnotationInsertion> insertions, Set<TestMethod> stuck) {}

    private final TestSources sources;
    private final CategoryAnnotations annotations;
    private final TagStyle style;
    private final Map<TestMethod, TestFramework> frameworks = new HashMap<>();
    private final SortedSet<TestMethod> untagged = new TreeSet<>();
    private final SortedMap<TestMethod, SortedSet<Category>> carried = new TreeMap<>();
    private final SortedMap<String, SortedSet<TestMethod>> reachedFrom = new TreeMap<>();
    private final SortedMap<TestMethod, Declaration> declarations = new TreeMap<>();
    private final Map<String, List<TestMethod>> runningDeclaration = new HashMap<>();

    TagPlacement(
            Collection<DiscoveredTest> discovered, TestSources sources, CategorySettings settings, TagStyle style) {
        this.sources = sources;
        this.annotations = new CategoryAnnotations(settings.names(), discovered, sources::has);
        this.style = style;
        discovered.forEach(test -> {
            frameworks.put(test.method(), test.framework());
            sources.taggedBy(test)
                    .forEach(name -> reachedFrom
                            .computeIfAbsent(name, unused -> new TreeSet<>())
                            .add(test.method()));
        });
        carried.putAll(CategoryTags.of(discovered, settings));
        carried.forEach((test, tags) -> {
            if (tags.isEmpty()) {
                untagged.add(test);
            }
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
            if (reached.stream().anyMatch(open::contains) && agree(reached, categories) && canTag(name)) {
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
                boolean apart = together.stream().noneMatch(one -> sources.areInseparable(one.className()));
                if (apart && agree(together, categories) && CategoryAnnotations.canWrite(frameworks.get(test))) {
                    insertions.add(onMethod(test, together, categories));
                    together.forEach(open::remove);
                }
            }
        }
    }

    boolean canTagClassOf(TestMethod test) {
        return sources.has(test.className())
                && canTag(test.className())
                && reachedFromClassOf(test).stream().allMatch(untagged::contains);
    }

    Collection<TestMethod> reachedFromClassOf(TestMethod test) {
        return reachedFrom.get(test.className());
    }

    /** Why the tag of a class has to do for a test. */
    String whyNotAlone(TestMethod test) {
        return sources.areInseparable(test.className())
                ? "its runner is not Filterable and runs all its tests or none"
                : test.methodName() + " cannot be tagged for this class alone";
    }

    SortedMap<TestMethod, String> explain(Set<TestMethod> stuck) {
        SortedMap<TestMethod, String> reasons = new TreeMap<>();
        for (TestMethod test : stuck) {
            reasons.put(
                    test,
                    !CategoryAnnotations.canWrite(frameworks.get(test))
                            ? "its framework has no annotation that is written here"
                            : sources.has(test.className())
                                    ? "no method of its own can be tagged, and a tag on " + test.className()
                                            + " would add a second category to tests that are tagged already"
                                    : "no Java source of " + test.className() + " was found");
        }
        return reasons;
    }

    /** Classes and their enclosing ones that run tests; never a mere base class, which may get other subclasses. */
    private List<String> classesWidestFirst() {
        return carried.keySet().stream()
                .flatMap(test -> TestSources.enclosing(test.className()))
                .distinct()
                .filter(name -> sources.has(name) && reachedFrom.containsKey(name))
                .sorted(Comparator.comparing(
                                (String name) -> -reachedFrom.get(name).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** All tests that the class's annotation would reach must read the same kind of annotation. */
    private boolean canTag(String className) {
        Set<TestFramework> reading =
                reachedFrom.get(className).stream().map(frameworks::get).collect(Collectors.toSet());
        return reading.size() == 1
                && reading.stream().allMatch(CategoryAnnotations::canWrite)
                && !(reading.contains(TestFramework.JUNIT4)
                        && (sources.isJUnit3(className) || sources.inheritsCategory(className)));
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
        return annotations.of(frameworks.get(tests.iterator().next()), name, "", "", category, reason);
    }

    private AnnotationInsertion onMethod(
            TestMethod test, Collection<TestMethod> together, RaisedCategories categories) {
        Declaration place = declarations.get(test);
        String reason =
                reasonOf(test, categories) + (together.size() > 1 ? ", in all " + together.size() + " classes" : "");
        return annotations.of(
                frameworks.get(test),
                place.className(),
                test.methodName(),
                test.parameterTypes(),
                categories.of(test),
                reason);
    }

    private static String reasonOf(TestMethod test, RaisedCategories categories) {
        return categories.of(test).tag() + ": "
                + categories.classification(test).reasons().get(0);
    }
}
