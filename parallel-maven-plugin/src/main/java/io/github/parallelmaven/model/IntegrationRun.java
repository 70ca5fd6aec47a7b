package io.github.parallelmaven.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Failsafe's tests did in one build.
 *
 * @param suites the run of each execution of Failsafe that was started, by its name, groupId:artifactId@execution
 * @param problem why the build is no whole evidence of them, such as that it ended before they ran; empty when it is
 */
public record IntegrationRun(SortedMap<String, TestRun> suites, String problem) {

    public IntegrationRun {
        suites = new TreeMap<>(suites);
    }

    /** A build that tells nothing of them. */
    public static IntegrationRun none(String problem) {
        return new IntegrationRun(new TreeMap<>(), problem);
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
}
