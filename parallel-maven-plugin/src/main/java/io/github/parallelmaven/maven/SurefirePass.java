package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.PomChange.SerialTests;
import io.github.parallelmaven.run.RunRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One call of Surefire in a run: an execution as it is, or a part of it where some classes run after all others.
 *
 * @param execution what is called
 * @param without classes that another pass runs
 * @param only the classes that this pass runs after all others; empty for whatever else the execution selects
 */
record SurefirePass(SurefireExecution execution, SortedSet<String> without, SortedSet<String> only) {

    SurefirePass {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
    }

    private static SurefirePass whole(SurefireExecution execution) {
        return new SurefirePass(execution, new TreeSet<>(), new TreeSet<>());
    }

    /** What a run has to call, in order. */
    static List<SurefirePass> of(List<SurefireExecution> suites, RunRequest request) {
        List<SurefirePass> passes = new ArrayList<>();
        if (request.configuration().serial().isEmpty() && request.only().isEmpty()) {
            // Most runs: no need to look into the folders of classes again.
            return suites.stream().map(SurefirePass::whole).toList();
        }
        for (SurefireExecution suite : suites) {
            SortedSet<String> selected = SurefireScan.selectedClasses(suite);
            if (!request.only().isEmpty()) {
                if (suites.size() == 1 || request.only().stream().anyMatch(selected::contains)) {
                    passes.add(whole(suite));
                }
                continue;
            }
            SortedSet<String> serial =
                    SerialTests.among(selected, request.configuration().serial());
            if (!serial.equals(selected)) {
                passes.add(serial.isEmpty() ? whole(suite) : new SurefirePass(suite, serial, new TreeSet<>()));
            }
            if (!serial.isEmpty()) {
                passes.add(new SurefirePass(suite, new TreeSet<>(), serial));
            }
        }
        return passes;
    }

    /** Whether one class runs after another in one JVM, whatever the run does else. */
    boolean isSerial() {
        return !only.isEmpty() || SurefireExecutions.isSerial(execution);
    }

    /** The name of its folder among those of the run. */
    String name(List<SurefireExecution> suites) {
        return suites.indexOf(execution) + (only.isEmpty() ? "" : "-serial");
    }

    /** Changes what is selected, as the POM will say it. */
    ChangedExecution select(ChangedExecution changed) {
        if (!without.isEmpty()) {
            List<String> excludes = new ArrayList<>(execution.list("excludes"));
            if (excludes.isEmpty()) {
                excludes.add(SerialTests.NESTED);
            }
            without.forEach(name -> excludes.add(SerialTests.pattern(name)));
            changed.setList("excludes", "exclude", excludes);
        }
        if (!only.isEmpty()) {
            changed.setList(
                    "includes",
                    "include",
                    only.stream().map(SerialTests::pattern).toList());
        }
        return changed;
    }
}
