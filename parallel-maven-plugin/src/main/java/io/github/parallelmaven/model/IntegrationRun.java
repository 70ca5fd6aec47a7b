package io.github.parallelmaven.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Failsafe's tests did in one build.
 *
 * @param suites the run of each execution of Failsafe that was started, by its name, groupId:artifactId@execution
 * @param settings what each of them was told
 * @param buildSeconds what the whole build took, or -1 where that is not known
 * @param problem why the build is no whole evidence of them, such as that it ended before they ran; empty when it is
 */
public record IntegrationRun(
        SortedMap<String, TestRun> suites,
        SortedMap<String, FailsafeSettings> settings,
        double buildSeconds,
        String problem) {

    public IntegrationRun {
        suites = new TreeMap<>(suites);
        settings = new TreeMap<>(settings);
    }

    /** A build that tells nothing of them. */
    public static IntegrationRun none(String problem) {
        return new IntegrationRun(new TreeMap<>(), new TreeMap<>(), -1, problem);
    }

    /** The same, of a build that took so long. */
    public IntegrationRun took(double seconds) {
        return new IntegrationRun(suites, settings, seconds, problem);
    }

    /** The same, which for this reason is no whole evidence. */
    public IntegrationRun withProblem(String other) {
        return new IntegrationRun(suites, settings, buildSeconds, other);
    }

    /** Whether one of them failed, which is why the build did. */
    public boolean hasFailures() {
        return suites.values().stream()
                .anyMatch(run -> run.tests().stream().anyMatch(test -> test.outcome() == Outcome.FAILED)
                        || run.containers().stream().anyMatch(container -> container.outcome() == Outcome.FAILED));
    }

    /** How many tests were executed or skipped. */
    public int tests() {
        return suites.values().stream().mapToInt(run -> run.tests().size()).sum();
    }

    /** From the start of the first test JVM to the end of the last test plan of each suite, added up, in seconds. */
    public double seconds() {
        return suites.values().stream().mapToDouble(TestRun::seconds).sum();
    }

    /** The most tests that ran at one moment. */
    public int peakConcurrency() {
        return suites.values().stream().mapToInt(TestRun::peakConcurrency).max().orElse(0);
    }
}
