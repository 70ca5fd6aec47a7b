package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds our listener against Surefire's XML. What Surefire writes, seen with 3.5.6 and 3.6.1: one entry for each
 * executed or skipped test; one error for each failed class or template, and none for the tests that it took with it;
 * for what an aborted class took with it none (3.5) or a skipped one each (3.6); for a skipped class one for each of
 * its direct children, so how much is skipped inside it can only be bounded.
 */
public final class CrossCheck {

    /** What the XML may say of one class. */
    private static final class Expected {
        private int successful;
        private int failed;
        private int leastSkipped;
        private int mostSkipped;

        private void add(Expected other) {
            successful += other.successful;
            failed += other.failed;
            leastSkipped += other.leastSkipped;
            mostSkipped += other.mostSkipped;
        }

        private boolean allows(SurefireTotals.Counts counts) {
            return counts.successful() == successful
                    && counts.failed() == failed
                    && counts.skipped() >= leastSkipped
                    && counts.skipped() <= mostSkipped;
        }

        /** Whether all that was reported is expected, and more is. */
        private boolean lacksOnly(SurefireTotals.Counts counts) {
            return counts.successful() <= successful && counts.failed() <= failed && counts.skipped() <= mostSkipped;
        }

        private int most() {
            return successful + failed + mostSkipped;
        }

        @Override
        public String toString() {
            String skipped = leastSkipped == mostSkipped ? "" + leastSkipped : leastSkipped + " to " + mostSkipped;
            return successful + " successful, " + failed + " failed, " + skipped + " skipped";
        }
    }

    private final SortedMap<String, Expected> classes = new TreeMap<>();
    private final Set<String> skippedClasses = new HashSet<>();
    private final Set<TestId> unrun;

    private CrossCheck(Recorded recorded) {
        unrun = recorded.unrun();
        for (ContainerExecution container : recorded.containers()) {
            if (container.outcome() == Outcome.SKIPPED && container.methodName().isEmpty()) {
                skippedClasses.add(container.id().value() + "/[");
            }
        }
        recorded.containers().forEach(this::expect);
        recorded.tests().forEach(this::expect);
    }

    /**
     * Compares one run.
     *
     * @param byClass false when the XML is known to mix classes up (class threads on Surefire before 3.5.6): then only
     *     the totals are compared
     * @return one line a disagreement; empty when both say the same
     */
    public static List<String> disagreements(Recorded recorded, SurefireTotals totals, boolean byClass) {
        List<String> disagreements = lines(recorded, totals, byClass);
        // Surefire counts a test once that it runs again until it passes, as a POM may ask it to.
        return disagreements.isEmpty()
                        || lines(recorded.withLastAttempts(), totals, byClass).isEmpty()
                ? List.of()
                : disagreements;
    }

    private static List<String> lines(Recorded recorded, SurefireTotals totals, boolean byClass) {
        CrossCheck check = new CrossCheck(recorded);
        List<String> disagreements = new ArrayList<>();
        Expected sum = new Expected();
        check.classes.values().forEach(sum::add);
        check.compare("all classes", sum, totals.counts(), disagreements);
        if (byClass) {
            disagreements.addAll(check.byClass(totals));
        }
        return disagreements;
    }

    /**
     * A class that only one side knows shows in the totals, or goes by a phrase in the reports: a nested class with a display
     * name does. What a class lacks may be there then.
     */
    private List<String> byClass(SurefireTotals totals) {
        List<String> disagreements = new ArrayList<>();
        boolean lacking = true;
        int phrased = 0;
        int missing = 0;
        for (Map.Entry<String, SurefireTotals.Counts> reported :
                totals.byClass().entrySet()) {
            Expected expected = classes.get(reported.getKey());
            if (expected == null) {
                phrased += reported.getValue().all();
            } else if (!expected.allows(reported.getValue())) {
                compare(reported.getKey(), expected, reported.getValue(), disagreements);
                lacking &= expected.lacksOnly(reported.getValue());
                missing += expected.most() - reported.getValue().all();
            }
        }
        return lacking && missing <= phrased ? List.of() : disagreements;
    }

    private void compare(String what, Expected expected, SurefireTotals.Counts counts, List<String> disagreements) {
        if (!expected.allows(counts)) {
            disagreements.add(
                    "%s: the listener recorded %s; Surefire's reports say %d successful, %d failed, %d skipped"
                            .formatted(what, expected, counts.successful(), counts.failed(), counts.skipped()));
        }
    }

    private void expect(TestExecution test) {
        Expected expected = expected(test.method().className());
        switch (test.outcome()) {
            case SUCCESSFUL -> expected.successful++;
            case FAILED -> expected.failed += unrun.contains(test.id()) ? 0 : 1;
            case ABORTED, SKIPPED -> skipped(expected, test.id(), !unrun.contains(test.id()));
        }
    }

    private void expect(ContainerExecution container) {
        if (container.className().isEmpty()) {
            return;
        }
        Expected expected = expected(container.className());
        boolean template = !container.methodName().isEmpty();
        if (container.outcome() == Outcome.FAILED) {
            expected.failed++;
        } else if (container.outcome() == Outcome.SKIPPED) {
            skipped(expected, container.id(), template);
        } else if (container.outcome() == Outcome.ABORTED) {
            skipped(expected, container.id(), false);
        }
    }

    private void skipped(Expected expected, TestId id, boolean reportedByItself) {
        boolean inside = skippedClasses.stream().anyMatch(id.value()::startsWith);
        expected.leastSkipped += reportedByItself && !inside ? 1 : 0;
        expected.mostSkipped++;
    }

    private Expected expected(String className) {
        return classes.computeIfAbsent(TestMethod.outermost(className), any -> new Expected());
    }
}
