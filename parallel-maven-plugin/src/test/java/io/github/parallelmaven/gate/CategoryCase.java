package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryEvidence.Range;
import io.github.parallelmaven.model.CategoryEvidence.RewrittenSource;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestInventory;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Evidence of phase 2 that meets every gate, to be spoilt in one place by a test. */
public final class CategoryCase {

    public SortedMap<String, TestFramework> selected = new TreeMap<>();
    public List<DiscoveredTest> tests = new ArrayList<>();
    public List<Classification> classifications = new ArrayList<>();
    public SortedMap<TestMethod, SortedSet<Category>> tags = new TreeMap<>();
    public List<String> collisions = List.of();
    public int minimumTests = 4;
    public Map<Category, Range> ranges = Map.of(Category.UNIT, new Range(1, 3), Category.SLOW, new Range(0, 1));
    public List<RewrittenSource> rewritten = List.of(new RewrittenSource("src/test/java/a/A.java", true, true, ""));
    public boolean unitByDefault;
    public boolean compiles = true;
    public List<String> compileErrors = List.of();

    public CategoryCase() {
        add("a.A", Category.UNIT, Classification.Confidence.CERTAIN);
        add("a.B", Category.UNIT, Classification.Confidence.DOUBTFUL);
        add("a.C", Category.INTEGRATION, Classification.Confidence.LIKELY);
        add("a.D", Category.SLOW, Classification.Confidence.CERTAIN);
    }

    public static TestMethod method(String className) {
        return new TestMethod(className, "works", "");
    }

    private void add(String className, Category category, Classification.Confidence confidence) {
        selected.put(className, TestFramework.JUPITER);
        tests.add(new DiscoveredTest(Runs.id(className), method(className), Set.of(category.tag())));
        classifications.add(new Classification(
                method(className),
                category,
                confidence,
                List.of("measured 12 ms", "no I/O"),
                Map.of("Expected runtime < 100ms", Classification.Answer.TRUE)));
        tags.put(method(className), new TreeSet<>(Set.of(category)));
    }

    public CategoryEvidence build() {
        return new CategoryEvidence(
                new TestInventory(selected, tests),
                classifications,
                tags,
                unitByDefault,
                collisions,
                minimumTests,
                ranges,
                rewritten,
                compiles,
                compileErrors);
    }

    /** The same tests without any tag. */
    public CategoryCase untagged() {
        tags.replaceAll((method, old) -> new TreeSet<>());
        rewritten = List.of();
        return this;
    }

    /** Nothing was looked at. */
    public CategoryCase empty() {
        selected = new TreeMap<>();
        tests = List.of();
        classifications = List.of();
        tags = new TreeMap<>();
        minimumTests = 0;
        rewritten = List.of();
        return this;
    }
}
