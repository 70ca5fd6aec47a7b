package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.Verdict;
import java.util.List;

/**
 * Tests that fail without any parallelism: nothing can be proven against them, so phase 4 stopped.
 *
 * @param tests those that are not left out by name
 * @param examined how many tests the sequential runs executed
 */
record FailingBaseline(List<TestId> tests, int examined) {

    static FailingBaseline of(PerfEvidence evidence) {
        int examined = evidence.sequential().stream()
                .mapToInt(run -> run.tests().size())
                .max()
                .orElse(0);
        return new FailingBaseline(evidence.failingSequentially(), examined);
    }

    /** True when this is why no parallel run was made. */
    boolean stopped(PerfEvidence evidence) {
        return evidence.stoppedByFailures();
    }

    Verdict failed() {
        return new Verdict.Failed(
                examined,
                new Diagnosis(
                        "a sequential run without failing tests, to hold parallel runs against",
                        Count.of(tests.size(), "failing test") + " of " + examined + " in the sequential run",
                        Places.firstTen(tests.stream().map(TestId::label).toList()),
                        "repair what fails, or leave it out by name: -Dparallel.perf.allowBaselineFailures=true"));
    }

    Verdict notJudged() {
        return new Verdict.NotJudged(
                "phase 4 stopped: " + Count.of(tests.size(), "failing test") + " (gate 4.2)", false);
    }
}
