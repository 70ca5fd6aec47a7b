package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence.Range;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was certified once, for later runs to be judged against.
 *
 * @param minimumTests at least so many tests must be there; 0 when not pinned
 * @param ranges how many tests each category may have; a category may be missing
 * @param minImprovement improvement to reach, as a fraction; negative when not pinned
 * @param highestConcurrency the highest concurrency that was tried; 0 when not pinned
 */
public record Pins(int minimumTests, Map<Category, PinnedRange> ranges, double minImprovement, int highestConcurrency) {

    public Pins {
        ranges = Map.copyOf(ranges);
    }

    public static Pins none() {
        return new Pins(0, Map.of(), -1, 0);
    }

    /** The ranges as counts, in a suite of so many tests. */
    public Map<Category, Range> ranges(int total) {
        Map<Category, Range> counts = new EnumMap<>(Category.class);
        ranges.forEach((category, range) -> counts.put(category, range.of(total)));
        return counts;
    }
}
