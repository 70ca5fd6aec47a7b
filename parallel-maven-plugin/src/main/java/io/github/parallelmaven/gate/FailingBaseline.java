package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that fail without any parallelism: nothing can be proven against them, so phase 4 stopped.
 *
 * @param tests those that are not left out by name
 * @param examined how many tests the sequential runs executed
 */
record FailingBaseline(List<TestId> tests, int examined) {

    static FailingBaseline of(PerfEvidence evidence) {
        Set<TestId> leftOut = new HashSet<>(evidence.excluded());
        leftOut.addAll(evidence.unstable());
        List<TestId> failing = evidence.sequential().stream()
                .flatMap(run -> run.tests().stream())
                .filter(test -> test.outcome() == Outcome.FAILED)
                .map(TestExecution::id)
                .filter(test -> !leftOut.contains(test))
                .distinct()
                .sorted()
                .toList();
        int examined = evidence.sequential().stream()
                .mapToInt(run -> run.tests().size())
                .max()
                .orElse(0);
        return new FailingBaseline(failing, examined);
    }

    /** True when this is why no parallel run was made. */
    boolean stopped(PerfEvidence evidence) {
        return !tests.isEmpty() && evidence.parallel().isEmpty();
    }

    Verdict failed() {
        return new Verdict.Failed(
                examined,
                new Diagnosis(
                        "a sequential run without failing tests, to hold parallel runs against",
                        Count.of(tests.size(), "failing test") + " of " + examined + " when nothing runs in parallel",
                        Places.firstTen(tests.stream().map(TestId::label).toList()),
                        "repair them, or leave them out by name: -Dparallel.perf.allowBaselineFailures=true"));
    }

    Verdict notJudged() {
        return new Verdict.NotJudged(
                "phase 4 stopped: " + Count.of(tests.size(), "failing test") + " (gate 4.2)", false);
    }
}
