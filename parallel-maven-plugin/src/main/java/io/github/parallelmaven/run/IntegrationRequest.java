package io.github.parallelmaven.run;

import java.time.Duration;

/**
 * A child build of the copy for the sake of Failsafe's tests.
 *
 * @param name of the folder of its records
 * @param forks how many test JVMs each execution of Failsafe gets; 0 for what it is told
 * @param seed of a shuffled order of its classes; 0 for the order it is told
 * @param timeLimit after so long the build is stopped; {@link Duration#ZERO} for no limit
 */
public record IntegrationRequest(String name, int forks, long seed, Duration timeLimit) {

    public IntegrationRequest {
        if (forks < 0) {
            throw new IllegalArgumentException("forks are counted from 1, not " + forks);
        }
    }

    /** With what Failsafe is told, and no limit. */
    public static IntegrationRequest asTold(String name) {
        return new IntegrationRequest(name, 0, 0, Duration.ZERO);
    }
}
