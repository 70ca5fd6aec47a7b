package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The counted runs of the chosen configuration and how they compare. A candidate that was given up, or a shuffle from
 * before a class was isolated, is no counted run: what it showed says nothing about the configuration judged.
 */
record CountedRuns(PerfEvidence evidence) {

    /**
     * Comparisons of counted runs and of sequential ones (the fallback command must lose no test either), without
     * outcomes of tests that were unstable before us.
     */
    List<Comparison> comparisons() {
        Set<Integer> counted = new HashSet<>();
        evidence.parallel().forEach(run -> counted.add(run.number()));
        evidence.sequential().forEach(run -> counted.add(run.number()));
        // Whatever a broken run lacks, it lacks because it broke.
        broken().forEach(run -> counted.remove(run.number()));
        return evidence.comparisons().stream()
                .filter(comparison -> counted.contains(comparison.run()))
                .map(this::withoutUnstable)
                .toList();
    }

    /** The comparison without outcomes of tests that were unstable before us; a lost test stays. */
    Comparison withoutUnstable(Comparison comparison) {
        Set<TestId> unstable = new HashSet<>(evidence.unstable());
        List<Difference> blamed = comparison.differences().stream()
                .filter(difference ->
                        !(difference instanceof Difference.OutcomeChanged && unstable.contains(difference.test())))
                .toList();
        return new Comparison(comparison.run(), comparison.kind(), comparison.compared(), blamed);
    }

    /** Whether a test had its outcome of before in one run of the chosen configuration, and another one in another. */
    boolean differByChance() {
        Set<Integer> chosen = evidence.parallel().stream().map(TestRun::number).collect(Collectors.toSet());
        List<Set<TestId>> differing = comparisons().stream()
                .filter(comparison -> chosen.contains(comparison.run()))
                .map(comparison ->
                        comparison.differences().stream().map(Difference::test).collect(Collectors.toSet()))
                .toList();
        return differing.stream()
                .flatMap(Set::stream)
                .anyMatch(test -> differing.stream().anyMatch(tests -> !tests.contains(test)));
    }

    /** Runs that did not end by themselves, or whose records are not whole; sequential ones too. */
    List<TestRun> broken() {
        return Stream.concat(evidence.sequential().stream(), evidence.parallel().stream())
                .filter(run -> !run.isComplete())
                .toList();
    }

    /** Child builds that failed although no test did: then the project does not build with the changes. */
    List<TestRun> unbuilt() {
        return broken().stream()
                .filter(run -> run.exit().status() == TestRun.Status.INVALID)
                .filter(run -> run.kind() == RunKind.PLAIN || run.kind() == RunKind.FALLBACK)
                .toList();
    }

    /** Child builds that fail after their tests without any change too. */
    List<TestRun> failingAnyway() {
        return evidence.parallel().stream()
                .filter(run -> run.exit().status() == TestRun.Status.SUCCESS
                        && !run.exit().message().isEmpty())
                .toList();
    }

    /** Runs that were to be sequential and ran two tests at one moment. */
    List<TestRun> overlapping() {
        return Stream.concat(evidence.sequential().stream(), byCommand().stream())
                .filter(run -> !run.isComplete() && run.peakConcurrency() > 1)
                .toList();
    }

    /** Runs that were to be parallel and never ran two tests at one moment. */
    List<TestRun> notOverlapping() {
        return evidence.parallel().stream()
                .filter(run -> evidence.chosen().isParallel() && run.isComplete() && run.peakConcurrency() < 2)
                .toList();
    }

    /** Counted runs that nobody compared. */
    List<TestRun> uncompared() {
        Set<Integer> compared = new HashSet<>();
        evidence.comparisons().forEach(comparison -> compared.add(comparison.run()));
        return evidence.parallel().stream()
                .filter(run -> !compared.contains(run.number()))
                .toList();
    }

    List<TestRun> shuffles() {
        return evidence.parallel().stream()
                .filter(run -> run.configuration().isShuffled())
                .toList();
    }

    List<TestRun> plain() {
        return ofKind(RunKind.PLAIN);
    }

    /** Those of the chosen configuration, where nothing overlaps in it. */
    List<TestRun> byCommand() {
        return ofKind(RunKind.FALLBACK);
    }

    private List<TestRun> ofKind(RunKind kind) {
        return evidence.parallel().stream().filter(run -> run.kind() == kind).toList();
    }
}
