package io.github.parallelmaven.run;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestFramework;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which test methods there are, from a run with {@code junit.platform.execution.dryRun.enabled=true}: the Platform
 * (1.10 on) then reports every test as skipped, and templates and factories as containers without invocations.
 */
public final class DryRunReader {

    private DryRunReader() {}

    /**
     * Reads a dry run's folder.
     *
     * @return every method and template, with its tags; empty when the Platform is too old to know dry runs and
     *     executed tests: take {@link Recorded#methods()} of a real run then
     * @throws IOException as {@link ProbeReader#read}
     */
    public static Optional<List<DiscoveredTest>> read(Path directory) throws IOException {
        Recorded recorded = ProbeReader.read(directory);
        // A test of another engine may hold others, and a dry run reports such as it reports a class.
        boolean executed = recorded.tests().stream()
                .anyMatch(test ->
                        test.outcome() != Outcome.SKIPPED && TestFramework.of(test.id()) != TestFramework.OTHER);
        return executed ? Optional.empty() : Optional.of(recorded.methods());
    }
}
