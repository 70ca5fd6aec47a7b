package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Differences;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.UnstableTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The child builds that are made for Failsafe's tests before any change, what they cost, and how they differ. */
final class IntegrationSeries {

    /** So many times what they took before, and a minute: then a build hangs. */
    private static final int PATIENCE = 3;

    private static final double LONGEST_PAUSE = 60;

    private final Build build;
    private final IntegrationRun first;
    private final List<IntegrationRun> sequential = new ArrayList<>();
    private double cost = 1;

    /** @param first their run as the project is, which is the unit of what later ones cost */
    IntegrationSeries(Build build, IntegrationRun first) {
        this.build = build;
        this.first = first;
        sequential.add(first);
    }

    /** One after another, once more. */
    IntegrationRun again() {
        IntegrationRun run = make("integration-again", 0, 0);
        if (run.problem().isEmpty()) {
            sequential.add(run);
        }
        return run;
    }

    /** @param seed of a shuffled order; 0 for that of the project */
    IntegrationRun forked(int forks, long seed) {
        return make("integration-" + forks + "-forks" + (seed == 0 ? "" : "-" + seed), forks, seed);
    }

    private IntegrationRun make(String name, int forks, long seed) {
        double limit = first.buildSeconds() + PATIENCE * first.seconds() + LONGEST_PAUSE;
        IntegrationRun run = build.integrationTestsAlone(
                new IntegrationRequest(name, forks, seed, Duration.ofMillis((long) (limit * 1_000))));
        // What hangs records nothing while it does.
        double seconds = run.problem().isEmpty() ? run.seconds() : Math.max(run.seconds(), run.buildSeconds());
        cost += inFirst(seconds);
        return run;
    }

    /** So many seconds in times of the first run. */
    double inFirst(double seconds) {
        return seconds / first.seconds();
    }

    /** What all runs took, in times of the first. */
    double cost() {
        return cost;
    }

    IntegrationRun first() {
        return first;
    }

    /** Those one after another. */
    List<IntegrationRun> sequential() {
        return List.copyOf(sequential);
    }

    double fastestSequential() {
        return sequential.stream().mapToDouble(IntegrationRun::seconds).min().orElseThrow();
    }

    /** The most classes that one execution of Failsafe runs. */
    int mostClasses() {
        return first.suites().values().stream()
                .mapToInt(run -> (int) run.tests().stream()
                        .map(TestExecution::testClass)
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }

    /** Tests that did not end alike whenever they ran one after another. */
    List<UnstableTest> unstable() {
        return first.suites().keySet().stream()
                .flatMap(name -> Comparer.unstable(of(sequential, name)).stream())
                .toList();
    }

    /** What some runs did in one execution of Failsafe. */
    static List<TestRun> of(List<IntegrationRun> runs, String suite) {
        return runs.stream()
                .flatMap(run -> Optional.ofNullable(run.suites().get(suite)).stream())
                .toList();
    }

    /** Why a run in forks proves nothing, a line each; a difference comes first. */
    List<String> faults(IntegrationRun run, int forks) {
        List<String> faults = new ArrayList<>();
        first.suites().forEach((name, before) -> {
            TestRun found = run.suites().get(name);
            if (found != null && (found.isComplete() || !before.isComplete())) {
                differences(before, found, faults);
            } else if (run.problem().isEmpty()) {
                // Such as a test JVM that crashed while tests of another one failed, which is why the build did.
                faults.add(name + " did not end by itself");
            }
        });
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!run.problem().isEmpty()) {
            return List.of(run.problem());
        }
        for (Map.Entry<String, FailsafeSettings> suite : run.settings().entrySet()) {
            if (!suite.getValue().forkCount().equals(String.valueOf(forks))) {
                faults.add(suite.getKey() + " was told " + suite.getValue());
            }
        }
        if (run.peakConcurrency() < 2) {
            faults.add("no two tests ran at one moment");
        }
        return faults;
    }

    private static void differences(TestRun before, TestRun found, List<String> faults) {
        for (Difference difference :
                Comparer.compare(List.of(before), found, Set.of()).differences()) {
            faults.add(difference.test().label() + " " + Differences.text(difference));
        }
    }

    /** A line where a build takes longer for everything else than for these tests; empty otherwise. */
    String preparation() {
        double rest = first.buildSeconds() - first.seconds();
        return rest <= first.seconds()
                ? ""
                : "each of these builds takes %.0f s beside %.0f s of %s: for what it does before and after them"
                        .formatted(rest, first.seconds(), Count.of(first.tests(), "integration test"));
    }
}
