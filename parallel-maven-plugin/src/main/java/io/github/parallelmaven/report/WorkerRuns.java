package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Median;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.TestRun;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All timed parallel runs of a report by their number of workers. */
final class WorkerRuns {

    private final List<TestRun> runs;
    private final Set<Integer> differing = new HashSet<>();

    WorkerRuns(Report report, PerfEvidence perf) {
        this.runs = report.runs().stream()
                .filter(run -> run.configuration().isParallel())
                .filter(run -> !run.configuration().recording() && !run.kind().isPart())
                .toList();
        for (Comparison comparison : perf.comparisons()) {
            if (!comparison.isSame()) {
                differing.add(comparison.run());
            }
        }
    }

    /** The worker counts that were tried. */
    SortedSet<Integer> counts() {
        return runs.stream().map(run -> run.configuration().workers()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The successful runs of the fastest configuration with so many workers; empty when none was successful. */
    List<TestRun> fastest(int workers) {
        Collection<List<TestRun>> configurations = runs.stream()
                .filter(run -> run.configuration().workers() == workers && isSuccessful(run))
                .collect(Collectors.groupingBy(run -> run.configuration().choice()))
                .values();
        return configurations.stream()
                .min(Comparator.comparingDouble(WorkerRuns::median))
                .orElse(List.of());
    }

    /** A run with so many workers that was not successful. */
    Optional<TestRun> failed(int workers) {
        return runs.stream()
                .filter(run -> run.configuration().workers() == workers && !isSuccessful(run))
                .findFirst();
    }

    boolean isSuccessful(TestRun run) {
        return run.isComplete() && run.exit().status() == TestRun.Status.SUCCESS && !differing.contains(run.number());
    }

    boolean differs(TestRun run) {
        return differing.contains(run.number());
    }

    /** Of one or more runs, in seconds. */
    static double median(List<TestRun> runs) {
        return Median.ofSeconds(runs).orElseThrow();
    }
}
