package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.PerfEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The {@code categories} part of the performance report: each category sequentially and in parallel. */
final class CategoryEntries {

    private CategoryEntries() {}

    static Map<String, Map<String, @Nullable Object>> of(PerfEvidence perf, Marks marks) {
        Map<String, Map<String, @Nullable Object>> categories = new TreeMap<>();
        for (Category category : Category.values()) {
            Optional<CategoryTime> time = perf.categoryTimes().stream()
                    .filter(candidate -> candidate.category() == category && candidate.tests() > 0)
                    .findFirst();
            for (boolean isParallel : List.of(false, true)) {
                String key = category.tag() + (isParallel ? "_parallel" : "_sequential");
                categories.put(key, category(time, isParallel, "/categories/" + key + "/duration", marks));
            }
        }
        return categories;
    }

    private static Map<String, @Nullable Object> category(
            Optional<CategoryTime> found, boolean isParallel, String pointer, Marks marks) {
        if (found.isEmpty()) {
            marks.notMeasured(pointer, "no test has this category");
            return PlanEntry.missing("no test has this category");
        }
        CategoryTime time = found.get();
        double seconds = isParallel ? time.parallel() : time.sequential();
        if (seconds < 0) {
            marks.notMeasured(pointer, "no run tells it");
            return PlanEntry.missing("no run tells it");
        }
        if (time.measured()) {
            marks.measured(pointer, List.of());
        } else {
            marks.derived(pointer, "from the times of its tests in whole-suite runs");
        }
        int workers = isParallel ? time.workers() : 1;
        String output = Count.of(time.tests(), "test") + ", " + Count.of(workers, "worker");
        return PlanEntry.entry(seconds, time.tests(), 0, output, "");
    }
}
