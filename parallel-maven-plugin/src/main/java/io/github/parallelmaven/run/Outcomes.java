package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the tests of one run ended, by identity, and which containers failed. */
final class Outcomes {

    /** What counts when a test ran more than once: the worst. */
    private static final Map<Outcome, Integer> SEVERITY =
            Map.of(Outcome.SUCCESSFUL, 0, Outcome.SKIPPED, 1, Outcome.ABORTED, 2, Outcome.FAILED, 3);

    /** One test of the run. */
    record Ended(Outcome outcome, String thrown, int times) {
        private Ended and(Ended other) {
            Ended worse = SEVERITY.get(outcome) >= SEVERITY.get(other.outcome) ? this : other;
            return new Ended(worse.outcome, worse.thrown, times + other.times);
        }
    }

    private final SortedMap<TestId, Ended> tests = new TreeMap<>();
    private final Map<String, Ended> containers = new HashMap<>();

    private Outcomes(TestRun run) {
        for (TestExecution test : run.tests()) {
            tests.merge(test.id(), new Ended(test.outcome(), test.thrown(), 1), Ended::and);
        }
        for (ContainerExecution container : run.containers()) {
            if (isBelowEngine(container.id())) {
                containers.merge(
                        container.id().value(), new Ended(container.outcome(), container.thrown(), 1), Ended::and);
            }
        }
    }

    static Outcomes of(TestRun run) {
        return new Outcomes(run);
    }

    /** An engine is a container of every plan of every fork; it says nothing of a test. */
    private static boolean isBelowEngine(TestId id) {
        return id.value().contains("/[");
    }

    SortedMap<TestId, Ended> tests() {
        return tests;
    }

    Optional<Ended> test(TestId id) {
        return Optional.ofNullable(tests.get(id));
    }

    /** Classes and templates that neither succeeded nor were skipped. */
    Set<TestId> failedContainers() {
        Set<TestId> failed = new HashSet<>();
        containers.forEach((id, ended) -> {
            if (isFailure(ended)) {
                failed.add(new TestId(id));
            }
        });
        return failed;
    }

    Optional<Ended> container(TestId id) {
        return Optional.ofNullable(containers.get(id.value()));
    }

    /**
     * How the nearest container around the test ended, where that took the test with it: invocations of a template
     * are not known before it runs, so a failed class reports nothing of them.
     */
    Optional<Ended> takenWith(TestId test) {
        String id = test.value();
        for (int end = id.lastIndexOf("/["); end > 0; end = id.lastIndexOf("/[", end - 1)) {
            Ended container = containers.get(id.substring(0, end));
            if (container != null && container.outcome() != Outcome.SUCCESSFUL) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    private static boolean isFailure(Ended ended) {
        return ended.outcome() == Outcome.FAILED || ended.outcome() == Outcome.ABORTED;
    }
}
