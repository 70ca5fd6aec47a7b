package io.github.parallelmaven.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rules say of one module, held against what is known of it.
 *
 * @param project the project's name
 * @param module the module's folder
 * @param truth the tests that are known to be unsafe
 * @param result what the rules say
 * @param runs how the tests ended in shuffled runs; may be empty
 */
record ModuleAccuracy(String project, String module, List<TruthRow> truth, HazardResult result, List<Outcomes> runs) {

    /** A known-unsafe class with its rows, and whether a rule tells it. */
    record Judged(String testClass, List<TruthRow> rows, boolean found) {

        boolean isVerified() {
            return rows.stream().anyMatch(TruthRow::isVerified);
        }
    }

    /** Every known-unsafe class, in the order of the table. */
    List<Judged> judged() {
        Map<String, List<TruthRow>> byClass = new LinkedHashMap<>();
        truth.forEach(row -> byClass.computeIfAbsent(row.testClass(), key -> new ArrayList<>())
                .add(row));
        return byClass.entrySet().stream()
                .map(entry -> new Judged(entry.getKey(), entry.getValue(), isFound(entry.getKey(), entry.getValue())))
                .toList();
    }

    /** The only test class of a module has nobody but itself to meet. */
    private boolean isFound(String testClass, Collection<TruthRow> rows) {
        boolean withinClass = rows.stream().allMatch(TruthRow::isWithinClass);
        return result.finds(testClass, withinClass || result.classes().size() == 1);
    }

    /** The classes whose tests ended the same in every shuffled run, and of which nobody knows better. */
    SortedSet<String> clean() {
        SortedSet<String> clean = runs.isEmpty() ? new TreeSet<>() : Outcomes.clean(runs);
        clean.retainAll(result.classes());
        clean.removeAll(result.declared());
        truth.forEach(row -> clean.remove(row.testClass()));
        return clean;
    }

    /** The clean classes that are kept apart all the same. */
    SortedSet<String> keptApartThoughClean() {
        SortedSet<String> apart = clean();
        apart.retainAll(result.keptApart());
        return apart;
    }
}
