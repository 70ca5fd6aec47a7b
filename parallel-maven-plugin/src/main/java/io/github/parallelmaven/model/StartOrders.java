package io.github.parallelmaven.model;

import java.util.HashSet;
import java.util.List;

/**
 * In which orders the test classes of shuffled runs started. Another seed is no other order: four classes have 24, and
 * two of three shuffles start alike in one case of eight.
 *
 * @param orders one a run
 */
public record StartOrders(List<List<String>> orders) {

    public StartOrders {
        orders = orders.stream().map(List::copyOf).toList();
    }

    /** The orders that these runs recorded. */
    public static StartOrders of(List<TestRun> shuffles) {
        return new StartOrders(shuffles.stream().map(TestRun::startOrder).toList());
    }

    /** How many of them differ from all others. */
    public int different() {
        return new HashSet<>(orders).size();
    }

    /**
     * How many different ones can be asked for: two classes have two orders, three different ones there are not.
     *
     * @param wanted how many it would be for a large suite
     */
    public int possible(int wanted) {
        int classes = orders.stream().mapToInt(List::size).max().orElse(0);
        int possible = 1;
        for (int factor = 2; factor <= classes && possible < wanted; factor++) {
            possible *= factor;
        }
        return Math.min(possible, wanted);
    }
}
