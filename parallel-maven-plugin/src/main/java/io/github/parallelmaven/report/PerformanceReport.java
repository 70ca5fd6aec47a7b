package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.TestRun;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code performance_report.json}: every key of the plan's report of that name, with plain numbers, so that the plan's
 * scripts can read it; what each number rests on under {@code figures}; all raw samples. Times are seconds.
 */
public final class PerformanceReport implements ReportWriter {

    private static final List<Integer> PLANNED = List.of(2, 4);

    @Override
    public String fileName() {
        return "performance_report.json";
    }

    @Override
    public Optional<String> text(Report report) {
        return report.perf().stream().findFirst().map(perf -> new Json().text(content(report, perf)));
    }

    private static Map<String, @Nullable Object> content(Report report, PerfEvidence perf) {
        Marks marks = new Marks();
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("schema", 1);
        file.put("timestamp", Timestamp.epochSeconds(report.started()));
        file.put("machine", report.machine());
        file.put("mode", perf.mode());
        file.put("chosen", perf.chosen().label());
        file.put("baseline", baseline(perf, marks));
        Map<String, Map<String, @Nullable Object>> parallel = parallel(report, perf, marks);
        file.put("parallel", parallel);
        file.put("categories", categories(perf, marks));
        file.put("analysis", analysis(perf, parallel, marks));
        bound(perf, marks).ifPresent(bound -> file.put("lower_bound", bound));
        file.put("cost_in_sequential_runs", perf.costInBaselines());
        marks.derived("/cost_in_sequential_runs", "Surefire time of all runs over that of one sequential run");
        file.put(
                "samples", report.runs().stream().map(PerformanceReport::sample).toList());
        file.put("figures", marks.toMap());
        return file;
    }

    private static Map<String, @Nullable Object> baseline(PerfEvidence perf, Marks marks) {
        Optional<TestRun> fastest = perf.sequential().stream()
                .filter(TestRun::isComplete)
                .min(Comparator.comparingDouble(TestRun::seconds));
        if (fastest.isEmpty()) {
            marks.notMeasured("/baseline/duration", "no sequential run");
            return PlanEntry.missing("no sequential run");
        }
        marks.measured("/baseline/duration", List.of(fastest.get().number()));
        return PlanEntry.of(List.of(fastest.get()));
    }

    private static Map<String, Map<String, @Nullable Object>> parallel(Report report, PerfEvidence perf, Marks marks) {
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

    private static Map<String, Map<String, @Nullable Object>> categories(PerfEvidence perf, Marks marks) {
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
        String output = time.tests() + " tests, " + workers + (workers == 1 ? " worker" : " workers");
        return PlanEntry.entry(seconds, time.tests(), 0, output, "");
    }

    private static Map<String, Object> analysis(
            PerfEvidence perf, Map<String, Map<String, @Nullable Object>> parallel, Marks marks) {
        double before = perf.fastestSequential();
        Map<String, Object> analysis = new TreeMap<>();
        parallel.forEach((key, entry) -> {
            String name = "improvement_" + key;
            if (before > 0 && entry.get("duration") instanceof Double after && after > 0) {
                analysis.put(
                        name,
                        Map.of(
                                "percentage",
                                (before - after) / before * 100,
                                "time_saved",
                                before - after,
                                "speedup_factor",
                                before / after));
                marks.derived("/analysis/" + name, "from /baseline/duration and /parallel/" + key + "/duration");
            } else {
                marks.notMeasured("/analysis/" + name, "there is no time to derive it from");
            }
        });
        return analysis;
    }

    private static Optional<Map<String, Object>> bound(PerfEvidence perf, Marks marks) {
        LowerBound bound = perf.bound();
        if (bound.cores() < 1 || bound.micros() <= 0) {
            marks.notMeasured("/lower_bound", "no run tells it");
            return Optional.empty();
        }
        Map<String, Object> entry = new TreeMap<>();
        entry.put("seconds", bound.seconds());
        entry.put("seconds_under_isolation", bound.underIsolationMicros() / 1e6);
        entry.put("decided_by", bound.decidedBy());
        if (perf.medianParallel() >= 0) {
            entry.put("ratio", perf.medianParallel() / bound.seconds());
        }
        marks.derived("/lower_bound", "start-up + max(CPU time / cores, longest class), same JVM flags");
        return Optional.of(entry);
    }

    private static Map<String, Object> sample(TestRun run) {
        Map<String, Object> sample = new TreeMap<>();
        sample.put("run", run.number());
        sample.put("purpose", run.kind().name().toLowerCase(Locale.ROOT));
        sample.put("configuration", run.configuration());
        sample.put("label", run.configuration().label());
        sample.put("seconds", run.seconds());
        sample.put("timed", !run.configuration().recording() && run.isComplete());
        sample.put("status", run.exit().status().name().toLowerCase(Locale.ROOT));
        sample.put("message", run.exit().message());
        sample.put("tests", run.tests().size());
        sample.put("peak_concurrency", run.peakConcurrency());
        sample.put("forks", run.forks().size());
        if (run.cpuMicros() >= 0) {
            sample.put("cpu_seconds", run.cpuMicros() / 1e6);
        }
        sample.put("tree", run.treeDigest());
        return sample;
    }
}
