package io.github.parallelmaven.report;

import java.util.List;

/** Every artefact that is written after a goal. */
public final class ReportWriters {

    private ReportWriters() {}

    public static List<ReportWriter> all() {
        return List.of(
                new ProgressReport(),
                new PlanProgress(),
                new CategoriesReport(),
                new FindingsReport(),
                new FindingsSarif(),
                new PerformanceReport(),
                new OptimizationResults(),
                new Summary(),
                new TraceReport());
    }
}
