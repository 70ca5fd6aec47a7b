package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import java.util.Comparator;
import java.util.List;

/** A sequential run in which two tests overlapped was not sequential: nothing may be held against it. */
final class SequentialRuns {

    private SequentialRuns() {}

    /** The run; as an invalid one when it was to be sequential and was not. */
    static TestRun checked(TestRun run) {
        boolean sequential = run.configuration().mode() == Mode.SEQUENTIAL;
        return sequential && run.isComplete() && run.peakConcurrency() > 1
                ? run.ended(new Exit(Status.INVALID, message(run)))
                : run;
    }

    private static String message(TestRun run) {
        String what = run.kind() == RunKind.FALLBACK
                ? "the printed command for a sequential run is wrong"
                : "not sequential, although everything that Surefire and Jupiter know was set so";
        return what + ": up to " + run.peakConcurrency() + " tests ran at one moment, first " + overlap(run);
    }

    /** The first two tests that overlapped, with their engines: most often it is an engine of its own threads. */
    private static String overlap(TestRun run) {
        List<TestExecution> tests = run.innermost().stream()
                .filter(test -> test.micros() > 0)
                .sorted(Comparator.comparingLong(TestExecution::startMicros))
                .toList();
        TestExecution latest = tests.get(0);
        for (TestExecution test : tests.subList(1, tests.size())) {
            if (test.overlaps(latest) && !test.id().piece().equals(latest.id().piece())) {
                return latest.id() + " on " + latest.thread() + " with " + test.id() + " on " + test.thread();
            }
            latest = test.endMicros() > latest.endMicros() ? test : latest;
        }
        throw new IllegalStateException("run " + run.number() + " has no two tests that overlap");
    }
}
