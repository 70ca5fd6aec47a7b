package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Phase 4: what was measured. For the project as it is, {@code chosen} is AS_IS.
 *
 * @param thresholds what is asked for
 * @param mode {@code quick}, {@code standard} or {@code thorough}
 * @param chosen the configuration judged
 * @param effective the configuration the project's own settings give in this state
 * @param sequential the sequential runs, in order
 * @param asItIs runs of the project as it is where that is not sequential
 * @param parallel counted runs of the chosen configuration, in order: candidate, shuffles, plain; where nothing overlaps in it,
 *     those by the sequential command, plain
 * @param comparisons every counted run, and each by the sequential command, against the sequential ones
 * @param selections what commands ran that select tests, where the tests are split over executions
 * @param unstable tests whose outcome differs between sequential runs
 * @param excluded tests that failed in the baseline and were left out by name
 * @param bound what no schedule can beat under the chosen JVM flags; not known without a sequential run under them
 * @param boundWithoutFlags the same of a run without added JVM flags: to be shown, and no measure of the chosen ones
 * @param simulated what a model of the suite says
 * @param flagsOnlySeconds the fastest sequential run under the chosen JVM flags, or -1: splits the gain
 * @param categoryTimes one a category that has tests
 * @param optima chosen configurations
 * @param costInBaselines Surefire time of all runs over that of one sequential run
 * @param integration Failsafe's tests; without a run for the project as it is
 * @param certificate what certifies this state, or {@link Certification#none}
 */
public record PerfEvidence(
        PerfThresholds thresholds,
        String mode,
        RunConfiguration chosen,
        RunConfiguration effective,
        List<TestRun> sequential,
        List<TestRun> asItIs,
        List<TestRun> parallel,
        List<Comparison> comparisons,
        List<SelectedTests> selections,
        List<TestId> unstable,
        List<TestId> excluded,
        LowerBound bound,
        LowerBound boundWithoutFlags,
        Simulated simulated,
        double flagsOnlySeconds,
        List<CategoryTime> categoryTimes,
        List<Optimum> optima,
        double costInBaselines,
        IntegrationEvidence integration,
        Certification certificate)
        implements Evidence {

    /**
     * What is known of a certificate for this state.
     *
     * @param valid whether one covers it
     * @param reason why not, or when it was issued
     * @param shuffles how many shuffled runs it rests on
     * @param plainRuns how many plain runs it rests on
     * @param improvement the certified share of time saved
     * @param issuedMicros when, microseconds since the epoch
     * @param sequentialSeconds the fastest sequential run it rests on
     */
    public record Certification(
            boolean valid,
            String reason,
            int shuffles,
            int plainRuns,
            double improvement,
            long issuedMicros,
            double sequentialSeconds) {
        public static Certification none(String reason) {
            return new Certification(false, reason, 0, 0, 0, 0, -1);
        }

        /** Whether these are runs that the certificate rests on, and not later ones. */
        boolean restsOn(List<TestRun> runs) {
            return valid && runs.stream().allMatch(run -> run.startMicros() < issuedMicros);
        }
    }

    private static final double ROUNDING = 1e-9;

    public PerfEvidence {
        sequential = List.copyOf(sequential);
        asItIs = List.copyOf(asItIs);
        parallel = List.copyOf(parallel);
        comparisons = List.copyOf(comparisons);
        selections = List.copyOf(selections);
        unstable = List.copyOf(unstable);
        excluded = List.copyOf(excluded);
        categoryTimes = List.copyOf(categoryTimes);
        optima = List.copyOf(optima);
    }

    /** The same, held against something else. */
    public PerfEvidence withThresholds(PerfThresholds others) {
        return new PerfEvidence(
                others,
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
                flagsOnlySeconds,
                categoryTimes,
                optima,
                costInBaselines,
                integration,
                certificate);
    }

    /** The fastest complete sequential run. One in the chosen configuration itself is none to hold it against. */
    public Optional<TestRun> baseline() {
        return sequential.stream()
                .filter(TestRun::isComplete)
                .filter(run -> !chosen.isChoice() || !run.configuration().equals(chosen.choice()))
                .min(Comparator.comparingDouble(TestRun::seconds));
    }

    /**
     * What has to be beaten, in seconds, or -1 where nothing is known. Where only runs of an earlier {@code apply} are at hand,
     * those that it made before its change count too: the certificate knows the fastest.
     */
    public double fastestSequential() {
        DoubleStream measured = baseline().stream().mapToDouble(TestRun::seconds);
        DoubleStream certified = !sequential.isEmpty() && certificate.restsOn(sequential)
                ? DoubleStream.of(certificate.sequentialSeconds())
                : DoubleStream.empty();
        return DoubleStream.concat(measured, certified).min().orElse(-1);
    }

    /** The fastest complete sequential run without added JVM flags, in seconds, or -1 without one. */
    public double fastestWithoutFlags() {
        return sequential.stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().isEmpty())
                .mapToDouble(TestRun::seconds)
                .min()
                .orElse(-1);
    }

    /** Whether nothing ran but the sequential suite: each parallel configuration was declined before it was tried. */
    public boolean isUntried() {
        return !chosen.isChoice() && asItIs.isEmpty() && parallel.isEmpty() && costInBaselines <= sequentialCost();
    }

    /** What the sequential runs cost, those under added JVM flags too, in sequential runs; 1 at least. */
    private double sequentialCost() {
        double all = sequential.stream().mapToDouble(TestRun::seconds).sum();
        return sequential.stream()
                .filter(TestRun::isComplete)
                .filter(run -> run.configuration().jvmFlags().isEmpty())
                .mapToDouble(TestRun::seconds)
                .average()
                .stream()
                .map(each -> Math.max(1, all / each + ROUNDING))
                .findFirst()
                .orElse(1);
    }

    /**
     * The fastest run of the project as it is, in seconds; when it is sequential, of those without added flags where there
     * are any.
     */
    public double fastestAsItIs() {
        double sequentially = Math.max(fastestWithoutFlags(), fastestSequential());
        return asItIs.stream().mapToDouble(TestRun::seconds).min().orElse(sequentially);
    }

    /**
     * How many shuffled and plain runs gave the sequential results, those by the sequential command among them where nothing
     * overlaps: what the search tried on the way proves nothing else.
     */
    public int cleanRuns() {
        Set<Integer> proving = parallel.stream()
                .filter(run -> run.configuration().isShuffled()
                        || run.kind() == RunKind.FALLBACK
                        || run.kind() == RunKind.PLAIN)
                .map(TestRun::number)
                .collect(Collectors.toSet());
        return (int) comparisons.stream()
                .filter(comparison -> comparison.isSame() && proving.contains(comparison.run()))
                .count();
    }

    /** Tests that fail without any parallelism, and are neither left out by name nor unstable. */
    public List<TestId> failingSequentially() {
        return sequential.stream()
                .flatMap(run -> run.failing().stream())
                .filter(test -> !excluded.contains(test) && !unstable.contains(test))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether phase 4 stopped because of them: then there is no baseline, and no bound of it. */
    public boolean stoppedByFailures() {
        return parallel.isEmpty() && !failingSequentially().isEmpty();
    }

    /**
     * The timed runs of the chosen configuration: what was recorded is not timed, and the run that it was chosen for, the
     * luckiest of all, counts only where there is no other.
     */
    public List<TestRun> timed() {
        List<TestRun> timed = parallel.stream()
                .filter(run -> !run.configuration().recording())
                .toList();
        List<TestRun> proving =
                timed.stream().filter(run -> run.kind() != RunKind.CANDIDATE).toList();
        return proving.isEmpty() ? timed : proving;
    }

    /** The slowest timed run of the chosen configuration in seconds, or -1 without one. */
    public double slowestParallel() {
        return timed().stream().mapToDouble(TestRun::seconds).max().orElse(-1);
    }

    /** The median timed run of the chosen configuration in seconds, or -1 without one. */
    public double medianParallel() {
        return Median.ofSeconds(timed()).orElse(-1);
    }

    /** Share of the fastest sequential time that the median run saves; negative when it is slower. */
    public double improvement() {
        double before = fastestSequential();
        double after = medianParallel();
        return before <= 0 || after < 0 ? 0 : (before - after) / before;
    }
}
