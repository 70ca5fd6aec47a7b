package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryEvidence.Range;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gate 2.2: each category that has a range is within it, counted by the tags in this state. Examines test methods. */
final class DistributionGate implements Gate<CategoryEvidence> {

    @Override
    public GateId id() {
        return GateId.DISTRIBUTION;
    }

    @Override
    public Verdict judge(CategoryEvidence evidence) {
        int tests = evidence.categoryTags().size();
        if (tests == 0) {
            return new Verdict.NotJudged("no test was discovered", false);
        }
        if (!evidence.compiles()) {
            return new Verdict.NotJudged(SourcesIntactGate.NO_TAGS_TO_READ, false);
        }
        Map<Category, Integer> counts = counts(evidence);
        String found = counts.entrySet().stream()
                .map(entry -> entry.getKey().tag() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (counts.values().stream().allMatch(count -> count == 0)) {
            return new Verdict.Failed(tests, untagged(tests, found));
        }
        List<String> outside = outside(evidence.ranges(), counts);
        return outside.isEmpty()
                ? new Verdict.Passed(tests, evidence.ranges().isEmpty() ? found + "; no ranges" : found)
                : new Verdict.Failed(tests, diagnosis(found, outside));
    }

    private static Map<Category, Integer> counts(CategoryEvidence evidence) {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            counts.put(category, (int) evidence.categoryTags().values().stream()
                    .filter(tags -> tags.contains(category))
                    .count());
        }
        return counts;
    }

    private static List<String> outside(Map<Category, Range> ranges, Map<Category, Integer> counts) {
        List<String> outside = new ArrayList<>();
        counts.forEach((category, count) -> {
            Range range = ranges.getOrDefault(category, new Range(0, Integer.MAX_VALUE));
            if (!range.contains(count)) {
                outside.add(category.tag() + ": " + Count.of(count, "test") + ", expected " + range.atLeast() + " to "
                        + range.atMost());
            }
        });
        return outside;
    }

    private static Diagnosis untagged(int tests, String found) {
        return new Diagnosis(
                "tests spread over unit, integration and slow",
                "none of " + Count.of(tests, "test") + " carries a category: " + found,
                "the whole test tree",
                "`mvn parallel:categorize -Dparallel.apply=true`");
    }

    private static Diagnosis diagnosis(String found, List<String> outside) {
        return new Diagnosis(
                "each category within its range",
                found,
                outside,
                "look at target/parallel/categories.json; when the change is meant, set the range in"
                        + " .mvn/parallel/parallel.properties, then `mvn parallel:categorize`");
    }
}
