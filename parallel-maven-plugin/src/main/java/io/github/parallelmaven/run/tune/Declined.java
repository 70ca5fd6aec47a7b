package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;

/**
 * A configuration that was measured and is not taken.
 *
 * @param configuration what was tried
 * @param run the number of its run
 * @param reason why, for a person
 * @param differences the tests that did not give what they give sequentially; empty when the reason is another one
 */
public record Declined(RunConfiguration configuration, int run, String reason, List<Difference> differences) {

    public Declined {
        differences = List.copyOf(differences);
    }

    /** One line of the report. */
    public String line() {
        return configuration.label() + ": " + reason;
    }
}
