package io.github.parallelmaven.model;

import java.util.List;

/**
 * One run held against the sequential runs, by identity.
 *
 * @param run the number of the run
 * @param kind why it was made
 * @param compared how many tests were compared
 * @param differences every difference, sorted by test
 */
public record Comparison(int run, RunKind kind, int compared, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    public boolean isSame() {
        return compared > 0 && differences.isEmpty();
    }
}
