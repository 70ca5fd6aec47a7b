package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.LowerBound;
import io.github.parallelmaven.model.Optimum;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.Simulated;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Evidence of phase 4 that meets every gate, to be spoilt in one place by a test. */
public final class PerfCase {

    public PerfThresholds thresholds = PerfThresholds.defaults();
    public String mode = "standard";
    public RunConfiguration chosen = Runs.FORKS;
    public RunConfiguration effective = Runs.FORKS;
    public List<TestRun> sequential = new ArrayList<>(List.of(Runs.sequential(1, 28.1), Runs.sequential(2, 28.5)));
    public List<TestRun> asItIs = new ArrayList<>();
    public List<TestRun> parallel = new ArrayList<>(List.of(
            Runs.candidate(3, 9.4),
            Runs.shuffle(4, 9.2, 11, "a.D", "a.C", "a.B", "a.A"),
            Runs.shuffle(5, 9.5, 12, "a.B", "a.A", "a.D", "a.C"),
            Runs.shuffle(6, 9.3, 13, "a.C", "a.D", "a.A", "a.B"),
            Runs.plain(7, 9.6)));
    public List<SelectedTests> selections = List.of();

    public List<Comparison> comparisons =
            new ArrayList<>(parallel.stream().map(Runs::same).toList());
    public List<TestId> unstable = new ArrayList<>();
    public List<TestId> excluded = new ArrayList<>();
    public LowerBound bound = new LowerBound(600_000, 16_000_000, 2, 3_000_000, "a.A", 0, 0, "");
    public LowerBound boundWithoutFlags = bound;
    public Simulated simulated = Simulated.nothing();
    public double flagsOnly = 22.0;
    public List<CategoryTime> times = new ArrayList<>(List.of(
            new CategoryTime(Category.UNIT, 2, 9.0, 3.0, 4, false),
            new CategoryTime(Category.INTEGRATION, 1, 12.0, 5.0, 2, true),
            new CategoryTime(Category.SLOW, 1, 7.0, 7.0, 1, false)));
    public List<Optimum> optima = new ArrayList<>(List.of(
            new Optimum("unit", Runs.FORKS, 3, 3.0),
            new Optimum("integration", RunConfiguration.forks(2), 3, 5.0),
            new Optimum("slow", RunConfiguration.sequential(), 1, 7.0),
            new Optimum("all", Runs.FORKS, 3, 9.4)));
    public double cost = 5.4;
    public IntegrationEvidence integration = IntegrationEvidence.none();
    public Certification certificate = Certification.none("there is no certificate");

    public PerfEvidence build() {
        return new PerfEvidence(
                thresholds,
                mode,
                chosen,
                effective,
                sequential,
                asItIs,
                parallel,
                comparisons,
                selections,
                unstable,
                excluded,
                bound,
                boundWithoutFlags,
                simulated,
                flagsOnly,
                times,
                optima,
                cost,
                integration,
                certificate);
    }

    /** One test after another under added JVM flags is chosen, proven by two runs of {@code standard}. */
    public PerfCase flagsAlone() {
        chosen = Runs.LIGHT;
        effective = Runs.LIGHT;
        sequential = List.of(
                Runs.sequential(1, 28.1),
                Runs.run(2, RunKind.CANDIDATE, Runs.LIGHT, 17.5, Runs.ORDER),
                Runs.sequential(3, 28.5));
        parallel = List.of(
                Runs.run(4, RunKind.FALLBACK, Runs.LIGHT, 17.6, Runs.ORDER),
                Runs.run(5, RunKind.PLAIN, Runs.LIGHT, 17.8, Runs.ORDER));
        comparisons = parallel.stream().map(Runs::same).toList();
        flagsOnly = 17.5;
        times = times.stream()
                .map(time -> new CategoryTime(
                        time.category(), time.tests(), time.sequential(), time.sequential() / 2, 1, false))
                .toList();
        optima = List.of(
                new Optimum("unit", Runs.LIGHT, 4, 4.5),
                new Optimum("integration", Runs.LIGHT, 4, 6),
                new Optimum("slow", Runs.LIGHT, 4, 3.5),
                new Optimum("all", Runs.LIGHT, 4, 17.6));
        return this;
    }

    /** The project as it is: sequential, and nothing chosen. */
    public PerfCase asItIs() {
        chosen = RunConfiguration.asIs();
        effective = RunConfiguration.sequential();
        parallel = List.of();
        comparisons = List.of();
        optima = List.of();
        times = times.stream()
                .map(time -> new CategoryTime(time.category(), time.tests(), time.sequential(), -1, 1, time.measured()))
                .toList();
        return this;
    }

    /** Nothing was looked at. */
    public PerfCase empty() {
        asItIs();
        sequential = List.of();
        times = List.of();
        bound = LowerBound.none();
        boundWithoutFlags = bound;
        return this;
    }

    public PerfCase replaceRun(TestRun run) {
        parallel = parallel.stream()
                .map(old -> old.number() == run.number() ? run : old)
                .toList();
        return this;
    }

    public PerfCase replaceComparison(Comparison comparison) {
        comparisons = Stream.concat(
                        comparisons.stream().filter(old -> old.run() != comparison.run()), Stream.of(comparison))
                .toList();
        return this;
    }
}
