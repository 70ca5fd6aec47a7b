package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A test that did not end alike in all sequential runs.
 *
 * @param id the test
 * @param runs how many sequential runs there were
 * @param outcomes how often it ended in each way; the sum is below {@code runs} when it was not always there
 */
public record UnstableTest(TestId id, int runs, Map<Outcome, Integer> outcomes) {

    public UnstableTest {
        Map<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /** Share of the runs in which it did not end in its most frequent way. */
    public double rate() {
        int most = outcomes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return runs == 0 ? 0 : (runs - most) / (double) runs;
    }
}
