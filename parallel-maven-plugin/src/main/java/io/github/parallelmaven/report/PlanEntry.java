package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five keys the plan's scripts keep of a run: duration, test_count, exit_code, output, errors. */
final class PlanEntry {

    private PlanEntry() {}

    /** One or more successful runs of a configuration; the duration is their median. */
    static Map<String, @Nullable Object> of(List<TestRun> runs) {
        TestRun first = runs.get(0);
        return entry(
                WorkerRuns.median(runs),
                count(first, Outcome.SUCCESSFUL),
                first.exit().status() == TestRun.Status.SUCCESS ? 0 : 1,
                totals(first),
                first.exit().message());
    }

    /** A run whose time does not count: it has no duration. */
    static Map<String, @Nullable Object> failed(TestRun run, String errors) {
        Map<String, @Nullable Object> entry = entry(0, count(run, Outcome.SUCCESSFUL), 1, totals(run), errors);
        entry.remove("duration");
        return entry;
    }

    /** The plan's scripts take an exit code that is not 0 for a run without a result. */
    static Map<String, @Nullable Object> missing(String reason) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("test_count", 0);
        entry.put("exit_code", null);
        entry.put("output", "");
        entry.put("errors", reason);
        return entry;
    }

    static Map<String, @Nullable Object> entry(double seconds, int tests, int exitCode, String output, String errors) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("duration", seconds);
        entry.put("test_count", tests);
        entry.put("exit_code", exitCode);
        entry.put("output", output);
        entry.put("errors", errors);
        return entry;
    }

    private static String totals(TestRun run) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            parts.add(count(run, outcome) + " " + outcome.name().toLowerCase(Locale.ROOT));
        }
        return run.configuration().label() + ": " + Count.of(run.tests().size(), "test") + ", "
                + String.join(", ", parts);
    }

    private static int count(TestRun run, Outcome outcome) {
        return (int)
                run.tests().stream().filter(test -> test.outcome() == outcome).count();
    }
}
