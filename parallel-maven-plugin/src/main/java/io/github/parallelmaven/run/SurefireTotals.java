package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestMethod;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Surefire's XML reports say of one run: every {@code testcase} element. The attributes of {@code testsuite} are
 * not used: Surefire 3.5.6 counts an error of a class as a flake there.
 */
public record SurefireTotals(List<Reported> entries) {

    /**
     * One {@code testcase}.
     *
     * @param className as reported: a binary name, unless the build asks for phrases
     * @param name as reported; empty or made up for an error of the class itself
     * @param outcome SUCCESSFUL, FAILED or SKIPPED: the format has no ABORTED
     * @param error true for an {@code error}, false for a {@code failure} and all else
     */
    public record Reported(String className, String name, Outcome outcome, boolean error) {}

    /** How many entries ended in each way; errors are failures here. */
    public record Counts(int successful, int failed, int skipped) {
        static final Counts NONE = new Counts(0, 0, 0);

        int all() {
            return successful + failed + skipped;
        }

        Counts and(Counts other) {
            return new Counts(successful + other.successful, failed + other.failed, skipped + other.skipped);
        }
    }

    public SurefireTotals {
        entries = List.copyOf(entries);
    }

    public int tests() {
        return entries.size();
    }

    public int failures() {
        return (int) entries.stream()
                .filter(entry -> entry.outcome() == Outcome.FAILED && !entry.error())
                .count();
    }

    public int errors() {
        return (int) entries.stream().filter(Reported::error).count();
    }

    public int skipped() {
        return counts().skipped();
    }

    public Counts counts() {
        return byClass().values().stream().reduce(Counts.NONE, Counts::and);
    }

    /** By outermost class. */
    public SortedMap<String, Counts> byClass() {
        SortedMap<String, Counts> counts = new TreeMap<>();
        for (Reported entry : entries) {
            String testClass = TestMethod.outermost(entry.className());
            counts.merge(testClass, count(entry.outcome()), Counts::and);
        }
        return counts;
    }

    private static Counts count(Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> new Counts(1, 0, 0);
            case FAILED -> new Counts(0, 1, 0);
            case SKIPPED, ABORTED -> new Counts(0, 0, 1);
        };
    }
}
