package io.github.parallelmaven.run;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import java.time.Duration;

/**
 * One run to be made.
 *
 * @param number its place in the series, from 1
 * @param kind why it is made
 * @param configuration how the tests are executed
 * @param timeLimit after so long the run is stopped; {@link Duration#ZERO} for no limit
 */
public record RunRequest(int number, RunKind kind, RunConfiguration configuration, Duration timeLimit) {

    public RunRequest {
        if (number < 1) {
            throw new IllegalArgumentException("runs are counted from 1, not " + number);
        }
        if (timeLimit.isNegative()) {
            throw new IllegalArgumentException("a time limit is not negative: " + timeLimit);
        }
    }
}
