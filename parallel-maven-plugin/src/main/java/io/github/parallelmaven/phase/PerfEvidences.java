package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Optimum;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Simulated;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.CategoryTimes;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.LowerBounds;
import io.github.parallelmaven.run.UnstableTest;
import io.github.parallelmaven.run.tune.IsolationCosts;
import io.github.parallelmaven.run.tune.WhatIfs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what phase 4 measured into evidence, for the project as it is and for the trial. */
final class PerfEvidences {

    private final PerfPhase perf;
    private final IntegrationEvidence integration;
    private final Settings settings;
    private final PerfThresholds thresholds;
    private final Map<TestMethod, Category> categories;
    private final int cores;

    PerfEvidences(
            PerfPhase perf,
            IntegrationEvidence integration,
            Settings settings,
            PerfThresholds thresholds,
            List<Classification> classifications,
            int cores) {
        this.perf = perf;
        this.integration = integration;
        this.settings = settings;
        this.thresholds = thresholds;
        this.cores = cores;
        this.categories = new HashMap<>();
        classifications.forEach(classification -> categories.put(classification.method(), classification.category()));
    }

    /** The project as it is: only what was measured of it. */
    PerfEvidence now(RunConfiguration effective, Certification certification) {
        return evidence(
                effective, effective, perf.asItIs(), Isolation.none(), IntegrationEvidence.none(), certification);
    }

    /** The trial with the chosen configuration. */
    PerfEvidence trial(
            RunConfiguration chosen, RunConfiguration effective, Isolation isolation, Certification certification) {
        return evidence(chosen, effective, perf.proofRuns().runs(), isolation, integration, certification);
    }

    private PerfEvidence evidence(
            RunConfiguration chosen,
            RunConfiguration effective,
            List<TestRun> parallel,
            Isolation isolation,
            IntegrationEvidence integrationTests,
            Certification certification) {
        List<TestRun> sequential = perf.sequential();
        Optional<TestRun> fastest = parallel.stream()
                .filter(run -> !run.configuration().recording() && run.isComplete())
                .min(Comparator.comparingDouble(TestRun::seconds));
        List<CategoryTime> times = CategoryTimes.of(sequential.get(0), fastest, categories);
        Optional<TestRun> flagged = flagged(chosen);
        return new PerfEvidence(
                thresholds,
                settings.mode().text(),
                chosen,
                effective,
                sequential,
                perf.timedAsItIs(),
                parallel,
                comparisons(parallel),
                perf.split().selections(),
                unstable(sequential, parallel),
                List.copyOf(perf.excluded()),
                bound(chosen, flagged, sequential.get(0), isolation),
                bound(sequential.get(0), isolation),
                simulated(sequential.get(0), isolation, chosen, fastest),
                chosen.jvmFlags().isEmpty() ? -1 : flagged.map(TestRun::seconds).orElse(-1.0),
                times,
                fastest.map(run -> optima(chosen, run, times)).orElse(List.of()),
                perf.cost(),
                integrationTests,
                certification);
    }

    /**
     * Tests whose outcome differs between sequential runs, and in no other: a run that broke tells nothing of that, and
     * what differs under added JVM flags, or in the plain build too, may be our doing.
     */
    private List<TestId> unstable(List<TestRun> sequential, List<TestRun> parallel) {
        List<TestRun> comparable = sequential.stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().isEmpty())
                .toList();
        Set<TestId> differing = parallel.stream()
                .flatMap(run -> perf.compare(run).differences().stream())
                .map(Difference::test)
                .collect(Collectors.toSet());
        return Comparer.unstable(comparable).stream()
                .map(UnstableTest::id)
                .filter(test -> !differing.contains(test))
                .toList();
    }

    /** A sequential run under the chosen flags: the bound must be measured under the same ones. */
    private Optional<TestRun> flagged(RunConfiguration chosen) {
        return perf.sequential().stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().equals(chosen.jvmFlags()))
                .findFirst();
    }

    /** Without a run under the chosen flags there is no bound to hold its times against. */
    private LowerBound bound(
            RunConfiguration chosen, Optional<TestRun> flagged, TestRun baseline, Isolation isolation) {
        return flagged.isEmpty() && !chosen.jvmFlags().isEmpty()
                ? LowerBound.none()
                : bound(flagged.orElse(baseline), isolation);
    }

    private LowerBound bound(TestRun run, Isolation isolation) {
        return LowerBounds.of(run, isolation, cores);
    }

    /** Simulated from a run that broke they would be of another suite. */
    private Simulated simulated(TestRun run, Isolation isolation, RunConfiguration chosen, Optional<TestRun> fastest) {
        boolean simulates = chosen.isParallel() && run.isComplete();
        return new Simulated(
                simulates ? new IsolationCosts(run, isolation, chosen, cores).all() : List.of(),
                perf.predictions(),
                simulates && fastest.isPresent()
                        ? new WhatIfs(run, isolation, chosen, cores)
                                .all(fastest.get().seconds())
                        : List.of());
    }

    /** One each: where flags alone are chosen, a run by the sequential command may be a counted one too. */
    private List<Comparison> comparisons(List<TestRun> parallel) {
        Stream<TestRun> byCommand = perf.sequential().stream().filter(run -> run.kind() == RunKind.FALLBACK);
        return Stream.concat(parallel.stream(), byCommand)
                .distinct()
                .map(perf::compare)
                .toList();
    }

    /** The whole-suite run serves for every category that has tests. */
    private static List<Optimum> optima(RunConfiguration chosen, TestRun run, List<CategoryTime> times) {
        List<Optimum> optima = new ArrayList<>();
        times.forEach(time -> optima.add(new Optimum(time.category().tag(), chosen, run.number(), time.parallel())));
        optima.add(new Optimum("all", chosen, run.number(), run.seconds()));
        return optima;
    }
}
