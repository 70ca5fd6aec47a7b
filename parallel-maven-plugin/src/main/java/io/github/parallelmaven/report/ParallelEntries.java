package io.github.parallelmaven.report;

import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The {@code parallel} part of the performance report: the plan's 2, 4 and auto, and every other count tried. */
final class ParallelEntries {

    private static final List<Integer> PLANNED = List.of(2, 4);

    private ParallelEntries() {}

    static Map<String, Map<String, @Nullable Object>> of(Report report, PerfEvidence perf, Marks marks) {
        WorkerRuns runs = new WorkerRuns(report, perf);
        Map<String, Integer> workersByKey = new TreeMap<>();
        PLANNED.forEach(workers -> workersByKey.put(String.valueOf(workers), workers));
        runs.counts().forEach(workers -> workersByKey.put(String.valueOf(workers), workers));
        workersByKey.put("auto", report.machine().cores());
        Map<String, Map<String, @Nullable Object>> parallel = new TreeMap<>();
        workersByKey.forEach((key, workers) -> parallel.put(key, workers(runs, workers, "/parallel/" + key, marks)));
        return parallel;
    }

    private static Map<String, @Nullable Object> workers(WorkerRuns runs, int workers, String pointer, Marks marks) {
        List<TestRun> fastest = runs.fastest(workers);
        if (!fastest.isEmpty()) {
            marks.measured(
                    pointer + "/duration", fastest.stream().map(TestRun::number).toList());
            return PlanEntry.of(fastest);
        }
        Optional<TestRun> failed = runs.failed(workers);
        String reason = failed.map(run -> why(runs, run)).orElse("no run with " + workers + " workers was made");
        marks.notMeasured(pointer + "/duration", reason);
        return failed.isPresent() ? PlanEntry.failed(failed.get(), reason) : PlanEntry.missing(reason);
    }

    private static String why(WorkerRuns runs, TestRun run) {
        if (runs.differs(run)) {
            return "run " + run.number() + " gave other results than sequentially: its time does not count";
        }
        String message = run.exit().message();
        return "run " + run.number() + " ended with "
                + run.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (message.isEmpty() ? "" : ": " + message);
    }
}
