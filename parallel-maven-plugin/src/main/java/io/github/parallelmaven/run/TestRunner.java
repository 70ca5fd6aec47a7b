package io.github.parallelmaven.run;

import io.github.parallelmaven.model.TestRun;

/** Runs the suite once. */
@FunctionalInterface
public interface TestRunner {

    /**
     * Runs the suite as asked and returns what really happened. Failed tests, a crashed or hanging test JVM and
     * an exceeded limit are results, not exceptions: see {@link TestRun.Status}.
     */
    TestRun run(RunRequest request);
}
