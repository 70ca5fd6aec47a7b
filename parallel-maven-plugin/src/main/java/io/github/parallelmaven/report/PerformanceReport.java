package io.github.parallelmaven.report;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.TestRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code performance_report.json}: every key of the plan's report of that name, with plain numbers, so that the plan's
 * scripts can read it; what each number rests on under {@code figures}; all raw samples. Times are seconds.
 */
public final class PerformanceReport implements ReportWriter {

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
        Map<String, Map<String, @Nullable Object>> parallel = ParallelEntries.of(report, perf, marks);
        file.put("parallel", parallel);
        file.put("categories", CategoryEntries.of(perf, marks));
        file.put("analysis", analysis(perf, parallel, marks));
        bound(perf, marks).ifPresent(bound -> file.put("lower_bound", bound));
        file.put("isolation_costs", isolationCosts(perf, marks));
        file.put("predictions", predictions(perf, marks));
        file.put("what_if", whatIfs(perf, marks));
        integrationTests(perf.integration(), marks).ifPresent(entry -> file.put("integration_tests", entry));
        file.put("cost_in_sequential_runs", perf.costInBaselines());
        marks.derived("/cost_in_sequential_runs", "Surefire time of all runs over that of one sequential run");
        file.put(
                "samples", report.runs().stream().map(PerformanceReport::sample).toList());
        file.put("figures", marks.toMap());
        return file;
    }

    private static Map<String, @Nullable Object> baseline(PerfEvidence perf, Marks marks) {
        Optional<TestRun> fastest = perf.baseline();
        if (fastest.isEmpty()) {
            marks.notMeasured("/baseline/duration", "no sequential run");
            return PlanEntry.missing("no sequential run");
        }
        marks.measured("/baseline/duration", List.of(fastest.get().number()));
        return PlanEntry.of(List.of(fastest.get()));
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

    private static List<Map<String, Object>> isolationCosts(PerfEvidence perf, Marks marks) {
        marks.derived(
                "/isolation_costs",
                "simulated from the first sequential run: how much sooner it ends when this class alone is free");
        return perf.simulated().isolationCosts().stream()
                .map(cost -> Map.<String, Object>of(
                        "test_class", cost.testClass(), "how", cost.how(), "seconds", cost.seconds()))
                .toList();
    }

    private static List<Map<String, Object>> predictions(PerfEvidence perf, Marks marks) {
        marks.derived(
                "/predictions", "expected by the model before the run was made; error is a share of the measured time");
        return perf.simulated().predictions().stream()
                .map(prediction -> Map.<String, Object>of(
                        "run",
                        prediction.run(),
                        "configuration",
                        prediction.configuration().label(),
                        "expected_seconds",
                        prediction.expected(),
                        "measured_seconds",
                        prediction.measured(),
                        "error",
                        prediction.error()))
                .toList();
    }

    private static List<Map<String, Object>> whatIfs(PerfEvidence perf, Marks marks) {
        marks.derived(
                "/what_if", "simulated for the chosen configuration, times measured over simulated on this machine");
        return perf.simulated().whatIfs().stream()
                .map(each -> Map.<String, Object>of("what", each.what(), "seconds", each.seconds()))
                .toList();
    }

    private static Optional<Map<String, Object>> integrationTests(IntegrationEvidence tests, Marks marks) {
        if (tests.secondsBefore() < 0) {
            return Optional.empty();
        }
        IntegrationTuning tuning = tests.tuning();
        Map<String, Object> entry = new TreeMap<>();
        entry.put("tests", tests.tests());
        entry.put("forks", tuning.forks());
        entry.put("reason", tuning.reason());
        entry.put(
                "sequential_seconds",
                tuning.sequentialSeconds().isEmpty() ? List.of(tests.secondsBefore()) : tuning.sequentialSeconds());
        entry.put("forked_seconds", tuning.forkedSeconds());
        entry.put("seeds", tuning.seeds());
        entry.put("cost_in_sequential_runs", tuning.cost());
        if (tests.secondsAfter() >= 0) {
            entry.put("plain_seconds", tests.secondsAfter());
        }
        marks.derived(
                "/integration_tests", "Failsafe's time in child builds, from its first test JVM to its last test");
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
        put(sample, "compile_seconds", run, ForkRecord::compileMicros);
        put(sample, "collect_seconds", run, ForkRecord::collectMicros);
        sample.put("tree", run.treeDigest());
        return sample;
    }

    /** Of all test JVMs together, where each has told it. */
    private static void put(Map<String, Object> sample, String key, TestRun run, ToLongFunction<ForkRecord> micros) {
        if (run.forks().stream().allMatch(fork -> micros.applyAsLong(fork) >= 0)) {
            sample.put(key, run.forks().stream().mapToLong(micros).sum() / 1e6);
        }
    }
}
