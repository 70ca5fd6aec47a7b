package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each category took, derived from whole-suite runs: sequentially the sum of its tests, in parallel how long at
 * least one of its tests was running. No start-up and no {@code @BeforeAll} is in either.
 */
public final class CategoryTimes {

    private CategoryTimes() {}

    /** Without a parallel run, or when the category did not run in it, that time is -1. Categories without tests are left out. */
    public static List<CategoryTime> of(
            TestRun sequential, Optional<TestRun> parallel, Map<TestMethod, Category> categories) {
        List<CategoryTime> times = new ArrayList<>();
        for (Category category : Category.values()) {
            List<TestExecution> tests = testsOf(sequential, category, categories);
            if (!tests.isEmpty()) {
                double sum = tests.stream().mapToLong(TestExecution::micros).sum() / 1e6;
                double wall = parallel.map(run -> wall(testsOf(run, category, categories)))
                        .orElse(-1.0);
                int workers = parallel.map(run -> run.configuration().workers()).orElse(1);
                times.add(new CategoryTime(category, tests.size(), sum, wall, workers, false));
            }
        }
        return times;
    }

    private static List<TestExecution> testsOf(TestRun run, Category category, Map<TestMethod, Category> categories) {
        return run.tests().stream()
                .filter(test -> categories.get(test.method()) == category)
                .toList();
    }

    private static double wall(List<TestExecution> tests) {
        Intervals intervals = new Intervals();
        tests.forEach(test -> intervals.add(test.startMicros(), test.endMicros()));
        return tests.isEmpty() ? -1 : intervals.unionMicros() / 1e6;
    }
}
