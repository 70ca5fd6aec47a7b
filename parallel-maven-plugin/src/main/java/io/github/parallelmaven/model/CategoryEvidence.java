package io.github.parallelmaven.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Phase 2: which tests there are and what they are.
 *
 * @param inventory both counts
 * @param classifications one for each test method we classified, closed or provisional
 * @param categoryTags the category tags each discovered test carries in this state of the project
 * @param unitByDefault whether a unit test without a tag has its category all the same
 * @param collisions places where a category's word is already used for something else
 * @param minimumTests at least so many tests must be there (a pin); 0 for none
 * @param ranges how many tests each category may have; a category without a range is not limited
 * @param rewritten every source file we changed or would change
 * @param compiles whether the test tree compiled in this state
 * @param compileErrors the compiler's messages when it did not
 */
public record CategoryEvidence(
        TestInventory inventory,
        List<Classification> classifications,
        SortedMap<TestMethod, SortedSet<Category>> categoryTags,
        boolean unitByDefault,
        List<String> collisions,
        int minimumTests,
        Map<Category, Range> ranges,
        List<RewrittenSource> rewritten,
        boolean compiles,
        List<String> compileErrors)
        implements Evidence {

    /** An inclusive range of counts. */
    public record Range(int atLeast, int atMost) {
        public boolean contains(int count) {
            return count >= atLeast && count <= atMost;
        }
    }

    /**
     * A source file with our insertions.
     *
     * @param path from the project's root
     * @param parses whether it parses
     * @param restIntact whether every byte outside the insertions is unchanged
     * @param problem what is wrong, or empty
     */
    public record RewrittenSource(String path, boolean parses, boolean restIntact, String problem) {}

    public CategoryEvidence {
        classifications = List.copyOf(classifications);
        SortedMap<TestMethod, SortedSet<Category>> copy = new TreeMap<>();
        categoryTags.forEach((method, tags) -> copy.put(method, new TreeSet<>(tags)));
        categoryTags = copy;
        collisions = List.copyOf(collisions);
        ranges = Map.copyOf(ranges);
        rewritten = List.copyOf(rewritten);
        compileErrors = List.copyOf(compileErrors);
    }
}
