package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.run.ProbeReader;
import io.github.parallelmaven.run.Recorded;
import io.github.parallelmaven.run.RunRequest;
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
        Recorded recorded = ProbeReader.read(folder.events());
        return new TestRun(
                request.number(),
                request.kind(),
                request.configuration(),
                treeDigest.get(),
                start.getEpochSecond() * 1_000_000 + start.getNano() / 1_000,
                wallMicros,
                judged(recorded, exit),
                recorded.tests(),
                recorded.containers(),
                recorded.forks(),
                recorded.fixtures(),
                recorded.fixturesExamined());
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
