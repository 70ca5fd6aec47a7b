package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationEvidence.Suite;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.run.Comparer;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Build build;
    private final boolean allowFailures;
    private final Console console;
    private IntegrationEvidence known = IntegrationEvidence.none();
    private Optional<IntegrationRun> before = Optional.empty();
    private Optional<IntegrationRun> after = Optional.empty();

    /**
     * @param allowFailures whether tests that fail before any change are left out by name, instead of ending the proof
     */
    IntegrationTests(Build build, boolean allowFailures, Console console) {
        this.build = build;
        this.allowFailures = allowFailures;
        this.console = console;
    }

    /** What an estimate of Surefire's runs has to add; empty where there is nothing. */
    String announced() {
        IntegrationEvidence plan = build.integrationTests();
        return plan.status() == Status.NOT_RUN ? "; " + plan.reason() + " run twice on top, before and after" : "";
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
        IntegrationRun run = build.integrationTestsAlone("integration-before", Duration.ZERO);
        if (!isGreen(run)) {
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
                after.map(IntegrationRun::seconds).orElse(-1.0));
    }

    private Suite suite(String name, TestRun run) {
        SortedSet<TestId> excluded = new TreeSet<>();
        if (allowFailures) {
            excluded.addAll(run.failing());
        }
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        for (TestExecution test : run.tests()) {
            if (!excluded.contains(test.id())) {
                outcomes.put(test.id().value(), test.outcome());
            }
        }
        if (after.isEmpty()) {
            return new Suite(name, outcomes, List.copyOf(excluded), "", List.of());
        }
        return compared(name, run, outcomes, excluded, after.get());
    }

    private static Suite compared(
            String name, TestRun run, Map<String, Outcome> outcomes, SortedSet<TestId> excluded, IntegrationRun after) {
        TestRun found = after.suites().get(name);
        if (found == null || !broken(name, found).isEmpty()) {
            String broken = found == null ? after.problem() : broken(name, found);
            return new Suite(name, new TreeMap<>(outcomes), List.copyOf(excluded), broken, List.of());
        }
        Comparison comparison = Comparer.compare(List.of(run), found, excluded);
        return new Suite(name, new TreeMap<>(outcomes), List.copyOf(excluded), "", comparison.differences());
    }
}
