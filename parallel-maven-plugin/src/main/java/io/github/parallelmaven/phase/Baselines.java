package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Status;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A baseline that is no baseline. */
final class Baselines {

    /** So many failing tests are named: more would hide what the table says of them. */
    private static final int MOST_NAMES = 10;

    /** Of what the user knows of. */
    private static final int FIRST_NAMES = 3;

    private Baselines() {}

    /** What failed without any parallelism, and what it threw. */
    static void sayFailing(TestRun baseline, Reactor reactor, Console console) {
        console.say(
                "The sequential run has failing tests: nothing can be proven against it, unless they are left out by name: -D"
                        + Decision.LEAVE_OUT);
        List<TestId> failing = baseline.failing();
        List<String> lines = Stream.concat(
                        baseline.tests().stream()
                                .filter(test -> failing.contains(test.id()))
                                .map(test -> test.method() + ": " + test.thrown()),
                        baseline.containers().stream()
                                .filter(container -> failing.contains(container.id()))
                                .map(container -> container.id().label() + ": " + container.thrown()))
                .toList();
        lines.stream().limit(MOST_NAMES).forEach(line -> console.say("  " + line));
        if (lines.size() > MOST_NAMES) {
            console.say("  and " + (lines.size() - MOST_NAMES) + " more");
        }
        if (reactor.modules().stream()
                .map(module -> module.setting("rerunFailingTestsCount").value())
                .anyMatch(count -> !count.isBlank() && !count.equals("0"))) {
            console.say(
                    "  This build runs failing tests again (rerunFailingTestsCount), and may be green with them. Nothing is run"
                            + " again while measuring: a test that passes the second time proves nothing");
        }
    }

    /** Which tests no run is judged by, the first of them: who allowed it may not know that they are so many. */
    static void sayLeftOut(SortedSet<TestId> tests, Console console) {
        if (tests.isEmpty()) {
            return;
        }
        console.say("Left out of every comparison, since they fail in the sequential run: "
                + FirstFew.of(tests.stream().map(TestId::label).toList(), FIRST_NAMES));
    }

    /**
     * @throws SuiteProblem when the run did not end by itself with whole records
     */
    static void requireComplete(TestRun baseline) {
        if (baseline.isComplete()) {
            return;
        }
        if (baseline.exit().status() == Status.INVALID && baseline.peakConcurrency() > 1) {
            throw new SuiteProblem(
                    "The sequential run before any change is no baseline: "
                            + baseline.exit().message(),
                    "look for an engine or extension that starts threads of its own, in the POM's <parallel> or"
                            + " <configurationParameters> and in junit-platform.properties, and switch it off; then call"
                            + " the goal again.");
        }
        String message = baseline.exit().message();
        if (message.contains("could not be resolved") && baseline.tests().isEmpty()) {
            throw new SuiteProblem(
                    "The sequential run before any change could not start, since Surefire lacks an artifact that `mvn test`"
                            + " may do without (apply raises Surefire to a version that tells its tests apart): "
                            + message,
                    "call the goal once without -o and with a repository that has it; then call it again as you did.");
        }
        List<TestId> running = baseline.forks().stream()
                .map(ForkRecord::runningTests)
                .flatMap(List::stream)
                .toList();
        String where = running.isEmpty()
                ? "No test was running."
                : "Running then: " + running.stream().map(TestId::label).collect(Collectors.joining(", ")) + ".";
        String status = baseline.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String why = message.isEmpty() ? "" : ", " + message.replaceFirst("\\.$", "");
        throw new SuiteProblem(
                "The sequential run before any change is no baseline: " + status + why + ", after "
                        + Count.of(baseline.tests().size(), "test") + ". " + where,
                "make `mvn test` pass, then call the goal again.");
    }
}
