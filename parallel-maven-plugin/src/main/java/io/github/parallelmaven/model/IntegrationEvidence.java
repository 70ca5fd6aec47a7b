package io.github.parallelmaven.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Failsafe's tests, held against those before any change of ours.
 *
 * @param status what is known of them
 * @param reason why nothing more is known; empty when they were compared
 * @param suites one for each execution of Failsafe that runs tests
 * @param secondsBefore Failsafe's time before any change, or -1
 * @param secondsAfter Failsafe's time in the plain run, or -1
 * @param tuning whether forks make them faster
 */
public record IntegrationEvidence(
        Status status,
        String reason,
        List<Suite> suites,
        double secondsBefore,
        double secondsAfter,
        IntegrationTuning tuning) {

    /** What is known of integration tests. */
    public enum Status {
        /** The build runs none. */
        NONE,
        /** The call leaves them out. */
        LEFT_OUT,
        /** There are some, and no run of them was made. */
        NOT_RUN,
        /** No run tells of them. */
        UNKNOWN,
        /** Some fail before any change. */
        FAILING,
        /** They were held against those before any change. */
        COMPARED
    }

    /**
     * One execution of Failsafe.
     *
     * @param name groupId:artifactId@execution
     * @param outcomes the outcome of every test before any change, by unique id, without those that are left out or unstable
     * @param excluded tests that failed before any change and were left out by name
     * @param unstable tests that did not end alike in two runs before any change; they are not compared
     * @param settings what it was told in the run with all changes
     * @param broken why the run with all changes is no whole one; empty when it is
     * @param differences every difference of the run with all changes, sorted by test
     */
    public record Suite(
            String name,
            SortedMap<String, Outcome> outcomes,
            List<TestId> excluded,
            List<TestId> unstable,
            FailsafeSettings settings,
            String broken,
            List<Difference> differences) {
        public Suite {
            outcomes = new TreeMap<>(outcomes);
            excluded = List.copyOf(excluded);
            unstable = List.copyOf(unstable);
            differences = List.copyOf(differences);
        }

        /** Tests that fail before any change. */
        public List<TestId> failing() {
            return outcomes.entrySet().stream()
                    .filter(entry -> entry.getValue() == Outcome.FAILED)
                    .map(entry -> new TestId(entry.getKey()))
                    .toList();
        }
    }

    public IntegrationEvidence {
        suites = List.copyOf(suites);
    }

    /** Without a run. */
    public static IntegrationEvidence of(Status status, String reason) {
        return new IntegrationEvidence(status, reason, List.of(), -1, -1, IntegrationTuning.none());
    }

    /** The build runs none. */
    public static IntegrationEvidence none() {
        return of(Status.NONE, "");
    }

    /** How many tests there were before any change, without those that are left out by name. */
    public int tests() {
        return suites.stream().mapToInt(suite -> suite.outcomes().size()).sum();
    }

    /** The outcomes that a certificate keeps, by suite; nothing unless they were compared. */
    public SortedMap<String, SortedMap<String, Outcome>> certified() {
        SortedMap<String, SortedMap<String, Outcome>> certified = new TreeMap<>();
        if (status == Status.COMPARED) {
            suites.forEach(suite -> certified.put(suite.name(), suite.outcomes()));
        }
        return certified;
    }

    /** What Failsafe was told when they ended so, by suite. */
    public SortedMap<String, FailsafeSettings> certifiedSettings() {
        SortedMap<String, FailsafeSettings> certified = new TreeMap<>();
        if (status == Status.COMPARED) {
            suites.stream()
                    .filter(suite -> suite.settings().isKnown())
                    .forEach(suite -> certified.put(suite.name(), suite.settings()));
        }
        return certified;
    }
}
