package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.SafetyEvidence;
import java.util.List;
import java.util.stream.Stream;

/** The sixteen gates, four a phase, in the plan's order. Their number is the contract. */
public final class Gates {

    private Gates() {}

    public static List<Gate<DepsEvidence>> deps() {
        return List.of(
                new DependenciesResolveGate(),
                new RunnerDetectedGate(),
                new ConfigurationValidGate(),
                new NoConflictsGate());
    }

    public static List<Gate<CategoryEvidence>> categorize() {
        return List.of(
                new CompleteCoverageGate(), new DistributionGate(), new NoUntaggedTestGate(), new SourcesIntactGate());
    }

    public static List<Gate<SafetyEvidence>> threadSafety() {
        return List.of(
                new NoUnguardedSharedStateGate(),
                new FixtureIsolationGate(),
                new ProcessIsolationGate(),
                new MockIndependenceGate());
    }

    public static List<Gate<PerfEvidence>> perf() {
        return List.of(new ImprovementGate(), new SameResultsGate(), new CategoryTimeGate(), new OptimumFoundGate());
    }

    public static List<Gate<? extends Evidence>> all() {
        return Stream.<List<? extends Gate<? extends Evidence>>>of(deps(), categorize(), threadSafety(), perf())
                .<Gate<? extends Evidence>>flatMap(List::stream)
                .toList();
    }
}
