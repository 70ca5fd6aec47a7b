package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationEvidence.Suite;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Failsafe's tests: recorded in a child build before any setting of ours is in the copy, and again in the plain run. They
 * read the same properties, files and annotations as Surefire's, so what is changed for these may change them.
 */
final class IntegrationTests {

    /** A hanging test ends after so many times the time that all of them took before. */
    private static final int PATIENCE = 3;

    private static final String REASON = "proven: integration tests in ";

    private final Build build;
    private final Settings settings;
    private final boolean allowFailures;
    private final int cores;
    private final Console console;
    private IntegrationEvidence known = IntegrationEvidence.none();
    private Optional<IntegrationRun> before = Optional.empty();
    private List<IntegrationRun> sequential = List.of();
    private boolean alone = true;
    private IntegrationTuning tuning = IntegrationTuning.none();
    private Optional<IntegrationRun> after = Optional.empty();

    /**
     * @param settings whether tests that fail before any change are left out by name, instead of ending the proof; and how
     *     many forks are tried
     * @param cores processors of the machine
     */
    IntegrationTests(Build build, Settings settings, int cores, Console console) {
        this.build = build;
        this.settings = settings;
        this.allowFailures = settings.allowBaselineFailures();
        this.cores = cores;
        this.console = console;
    }

    /** What an estimate of Surefire's runs has to add; empty where there is nothing. */
    String announced() {
        IntegrationEvidence plan = build.integrationTests();
        return plan.status() == Status.NOT_RUN
                ? "; " + plan.reason() + " run on top, before and after, and at most five times more to try forks"
                : "";
    }

    /**
     * Runs them in the copy as it is. Surefire's tests are skipped, which saves their time; where that build is not green
     * it is made once more with them, since what they leave behind may be needed.
     *
     * @param whole makes that build, and counts it
     * @return false when they cannot be held against anything: then nothing can be proven of the whole build
     */
    boolean runBefore(Function<RunRequest, WholeRun> whole) {
        known = build.integrationTests();
        if (known.status() != Status.NOT_RUN) {
            sayWhy();
            return known.status() != Status.UNKNOWN;
        }
        IntegrationRun run = build.integrationTestsAlone(IntegrationRequest.asTold("integration-before"));
        if (!isGreen(run)) {
            alone = false;
            console.say("  integration tests once more, now after Surefire's: "
                    + (run.problem().isEmpty() ? "some failed" : run.problem()));
            run = whole.apply(new RunRequest(1, RunKind.AS_IS, RunConfiguration.asIs(), Duration.ZERO))
                    .integrationTests();
        }
        return judgeBefore(run);
    }

    private void sayWhy() {
        if (!known.reason().isEmpty()) {
            console.say("  integration tests: " + known.reason());
        }
    }

    private static boolean isGreen(IntegrationRun run) {
        return run.problem().isEmpty() && !run.hasFailures();
    }

    private boolean judgeBefore(IntegrationRun run) {
        Optional<String> problem = Optional.of(run.problem())
                .filter(text -> !text.isEmpty())
                .or(() -> run.suites().entrySet().stream()
                        .map(suite -> broken(suite.getKey(), suite.getValue()))
                        .filter(text -> !text.isEmpty())
                        .findFirst());
        if (problem.isPresent()) {
            known = IntegrationEvidence.of(Status.UNKNOWN, "`mvn verify` gives no baseline of them: " + problem.get());
            sayWhy();
            return false;
        }
        before = Optional.of(run);
        sequential = List.of(run);
        console.say("  integration tests before any change: " + Count.of(run.tests(), "test")
                + " in %.2fs".formatted(run.seconds()));
        boolean failing = run.hasFailures() && !allowFailures;
        known = IntegrationEvidence.of(
                failing ? Status.FAILING : Status.NOT_RUN, failing ? "some fail before any change" : "");
        sayWhy();
        return !failing;
    }

    private static String broken(String name, TestRun run) {
        return run.isComplete() || isWithoutTests(run)
                ? ""
                : name + " ended as " + run.exit().status() + " " + run.exit().message();
    }

    /** Such as where a tag filter leaves none: then no test JVM was started, or each ended by itself. */
    private static boolean isWithoutTests(TestRun run) {
        return run.tests().isEmpty()
                && run.exit().status() != TestRun.Status.TIMED_OUT
                && run.exit().status() != TestRun.Status.INVALID
                && run.forks().stream().allMatch(ForkRecord::complete);
    }

    /**
     * Looks whether forks make them faster, by more runs before any change.
     *
     * @param surefireSeconds the fastest sequential run of Surefire's tests
     * @param forbidding what forbids forks for the tests of a run, a line each
     * @return why there are none, or nothing
     */
    Optional<String> tryForks(double surefireSeconds, Function<TestRun, List<String>> forbidding) {
        if (before.isEmpty() || before.get().tests() == 0) {
            return Optional.empty();
        }
        if (!alone || before.get().hasFailures()) {
            tuning = IntegrationTuning.declined(
                    alone ? "some fail before any change" : "they are not green without Surefire's before them");
        } else {
            IntegrationSeries series = new IntegrationSeries(build, before.get());
            tuning = new IntegrationForks(series, settings, cores, console)
                    .tune(surefireSeconds, build.reactor(), forbidding);
            sequential = series.sequential();
        }
        return Optional.of(tuning.reason())
                .filter(reason -> !reason.isEmpty())
                .map(reason -> "forks for integration tests: " + reason);
    }

    /** With what Failsafe has to be told, in each module that has one. */
    BuildProposal withForks(BuildProposal changes, Reactor reactor) {
        if (!tuning.isProven()) {
            return changes;
        }
        String forks = String.valueOf(tuning.forks());
        return BuildProposal.of(reactor, module -> {
                    List<PomChange> all = new ArrayList<>(changes.of(module));
                    if (FailsafeGuard.isNamed(module)) {
                        all.add(new PomChange.FailsafeProperty("forkCount", forks, REASON + forks + " forks"));
                    }
                    return all;
                })
                .withPins(changes.pins());
    }

    /** The plain run, with them where there is something to hold them against. */
    TestRun plain(RunRequest request) {
        if (before.isEmpty()) {
            return build.plain(request);
        }
        Duration patient = request.timeLimit().plusMillis((long) (before.get().seconds() * PATIENCE * 1_000));
        WholeRun run = build.whole(new RunRequest(request.number(), request.kind(), request.configuration(), patient));
        after = Optional.of(run.integrationTests());
        console.say("  integration tests with all changes: "
                + Count.of(run.integrationTests().tests(), "test")
                + " in %.2fs".formatted(run.integrationTests().seconds()));
        return run.tests();
    }

    /** What is known of them now. */
    IntegrationEvidence evidence() {
        if (before.isEmpty()) {
            return known;
        }
        List<Suite> suites = new ArrayList<>();
        before.get().suites().forEach((name, run) -> suites.add(suite(name, run)));
        return new IntegrationEvidence(
                after.isPresent() ? Status.COMPARED : known.status(),
                known.reason(),
                suites,
                before.get().seconds(),
                after.map(IntegrationRun::seconds).orElse(-1.0),
                tuning);
    }

    private Suite suite(String name, TestRun run) {
        SortedSet<TestId> excluded = new TreeSet<>();
        if (allowFailures) {
            excluded.addAll(run.failing());
        }
        List<TestRun> runs = IntegrationSeries.of(sequential, name);
        SortedSet<TestId> unstable = new TreeSet<>();
        Comparer.unstable(runs).forEach(test -> unstable.add(test.id()));
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        for (TestExecution test : run.tests()) {
            if (!excluded.contains(test.id()) && !unstable.contains(test.id())) {
                outcomes.put(test.id().value(), test.outcome());
            }
        }
        FailsafeSettings told = after.map(one -> one.settings().get(name)).orElse(FailsafeSettings.unknown());
        String broken = after.map(one -> brokenAfter(name, one, told)).orElse("");
        List<Difference> differences = after.isEmpty() || !broken.isEmpty()
                ? List.of()
                : Comparer.compare(runs, after.get().suites().get(name), excluded)
                        .differences();
        return new Suite(name, outcomes, List.copyOf(excluded), List.copyOf(unstable), told, broken, differences);
    }

    /** Why the run with all changes is none to compare. */
    private String brokenAfter(String name, IntegrationRun run, FailsafeSettings told) {
        TestRun found = run.suites().get(name);
        if (found == null) {
            return run.problem();
        }
        String forks = String.valueOf(tuning.forks());
        return tuning.isProven() && !told.forkCount().equals(forks)
                ? name + " was told " + told + ", although the POM says forkCount=" + forks + " now"
                : broken(name, found);
    }
}
