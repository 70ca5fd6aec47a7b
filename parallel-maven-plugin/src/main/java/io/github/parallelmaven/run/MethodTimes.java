package io.github.parallelmaven.run;

import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long each test method took. */
public final class MethodTimes {

    /**
     * The times of one method.
     *
     * @param longest its longest invocation: what a category's limit is about
     * @param total all its invocations: what a schedule must place
     * @param invocations how many there were; 1 for a plain test
     */
    public record MethodTime(Duration longest, Duration total, int invocations) {
        private MethodTime and(MethodTime other) {
            Duration longer = longest.compareTo(other.longest) >= 0 ? longest : other.longest;
            return new MethodTime(longer, total.plus(other.total), invocations + other.invocations);
        }
    }

    private MethodTimes() {}

    public static SortedMap<TestMethod, MethodTime> of(TestRun run) {
        SortedMap<TestMethod, MethodTime> times = new TreeMap<>();
        for (TestExecution test : run.tests()) {
            Duration time = Duration.of(test.micros(), ChronoUnit.MICROS);
            times.merge(test.method(), new MethodTime(time, time, 1), MethodTime::and);
        }
        return times;
    }
}
