package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.run.ProbeReader;
import io.github.parallelmaven.run.Recorded;
import io.github.parallelmaven.run.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Supplier;

/** Turns what a run left behind into a {@link TestRun}. The verdict comes from the listener, not from the exit. */
final class RunRecords {

    private final Supplier<String> treeDigest;

    /**
     * @param treeDigest digest of the project's files as they are when a run is made
     */
    RunRecords(Supplier<String> treeDigest) {
        this.treeDigest = treeDigest;
    }

    TestRun read(RunRequest request, RunFolder folder, Instant start, long wallMicros, Exit exit) {
        Recorded recorded = recorded(folder);
        return new TestRun(
                request.number(),
                request.kind(),
                request.configuration(),
                treeDigest.get(),
                start.getEpochSecond() * 1_000_000 + start.getNano() / 1_000,
                span(recorded, wallMicros),
                judged(recorded, exit),
                recorded.tests(),
                recorded.containers(),
                recorded.forks(),
                recorded.fixtures(),
                recorded.fixturesExamined(),
                recorded.testsObserved());
    }

    private static Recorded recorded(RunFolder folder) {
        try {
            return ProbeReader.read(folder.events());
        } catch (IOException e) {
            throw new UncheckedIOException("the records of the run in " + folder.folder() + " cannot be read", e);
        }
    }

    /**
     * From the start of the first test JVM to the end of the last test plan: the one measure that runs in this session
     * and child builds share. Where nothing was recorded, what the call took.
     */
    private static long span(Recorded recorded, long wallMicros) {
        long first = recorded.forks().stream()
                .mapToLong(ForkRecord::jvmStartMicros)
                .min()
                .orElse(0);
        long last = recorded.forks().stream()
                .mapToLong(ForkRecord::lastPlanMicros)
                .max()
                .orElse(0);
        return recorded.forks().isEmpty() ? wallMicros : last - first;
    }

    private static Exit judged(Recorded recorded, Exit exit) {
        if (!recorded.broken().isEmpty()) {
            return new Exit(Status.INVALID, recorded.broken().get(0));
        }
        boolean crashed = !recorded.forks().stream().allMatch(ForkRecord::complete);
        if (exit.status() == Status.SUCCESS && crashed) {
            return new Exit(Status.CRASHED, "a test JVM ended before its tests did");
        }
        return exit;
    }
}
