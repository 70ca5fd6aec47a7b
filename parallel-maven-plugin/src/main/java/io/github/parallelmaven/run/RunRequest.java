package io.github.parallelmaven.run;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import java.time.Duration;
import java.util.List;

/**
 * One run to be made.
 *
 * @param number its place in the series, from 1
 * @param kind why it is made
 * @param configuration how the tests are executed
 * @param timeLimit after so long the run is stopped; {@link Duration#ZERO} for no limit
 * @param only the test classes that run, two of them one after another in this order; empty for all of them
 * @param agent whether what the tests touch is recorded by the agent: such a run is never timed
 */
public record RunRequest(
        int number,
        RunKind kind,
        RunConfiguration configuration,
        Duration timeLimit,
        List<String> only,
        boolean agent) {

    /** A run of the whole suite. */
    public RunRequest(int number, RunKind kind, RunConfiguration configuration, Duration timeLimit) {
        this(number, kind, configuration, timeLimit, List.of());
    }

    /** A run without the agent. */
    public RunRequest(int number, RunKind kind, RunConfiguration configuration, Duration timeLimit, List<String> only) {
        this(number, kind, configuration, timeLimit, only, false);
    }

    public RunRequest {
        only = List.copyOf(only);
        if (agent && !configuration.recording()) {
            throw new IllegalArgumentException("only a recorded run has the agent");
        }
        if (number < 1) {
            throw new IllegalArgumentException("runs are counted from 1, not " + number);
        }
        if (timeLimit.isNegative()) {
            throw new IllegalArgumentException("a time limit is not negative: " + timeLimit);
        }
    }
}
