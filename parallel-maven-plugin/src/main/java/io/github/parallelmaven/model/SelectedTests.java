package io.github.parallelmaven.model;

import java.util.List;

/**
 * One command in a project whose tests are split over executions of Surefire, and what it ran: of the tests that it selects
 * each must run once, whichever execution runs it.
 *
 * @param command as a user types it
 * @param tests how many tests it selects
 * @param differences what ran not at all, more than once, or unasked
 * @param broken why it says nothing; empty when it ended by itself
 */
public record SelectedTests(String command, int tests, List<Difference> differences, String broken) {

    public SelectedTests {
        differences = List.copyOf(differences);
    }
}
