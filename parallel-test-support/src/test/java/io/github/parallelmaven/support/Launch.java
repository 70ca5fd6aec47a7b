package io.github.parallelmaven.support;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes by Jupiter, all tests at the same time. */
final class Launch {

    /** So many tests are sure to run at the same time. */
    static final int TESTS = 4;

    /** More than that, because the threads that wait for the end of a class or a repeated test run nothing. */
    private static final int THREADS = 4 * TESTS;

    private Launch() {}

    static EngineExecutionResults of(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(classes)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "" + THREADS)
                .execute();
    }

    /** What failed, in words. */
    static List<String> failuresOf(Class<?>... classes) {
        return of(classes).allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .toList();
    }
}
