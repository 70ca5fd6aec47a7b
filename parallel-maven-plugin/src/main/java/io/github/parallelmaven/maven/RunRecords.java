package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.run.CrossCheck;
import io.github.parallelmaven.run.ProbeReader;
import io.github.parallelmaven.run.Recorded;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.SurefireReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns what a run left behind into a {@link TestRun}. The verdict comes from the listener, not from the exit. */
final class RunRecords {

    private final Supplier<String> treeDigest;
    private final boolean reportsByClass;

    /**
     * @param treeDigest digest of the project's files as they are when a run is made
     * @param reportsByClass whether Surefire's XML puts every test into its own class's file, whatever runs at once
     */
    RunRecords(Supplier<String> treeDigest, boolean reportsByClass) {
        this.treeDigest = treeDigest;
        this.reportsByClass = reportsByClass;
    }

    /**
     * @param reports where Surefire wrote its XML in this run, a folder for each module; none where the project keeps it
     *     from doing so
     */
    TestRun read(RunRequest request, RunFolder folder, List<Path> reports, Instant start, long wallMicros, Exit exit) {
        Recorded recorded = recorded(folder);
        Exit judged = checked(recorded, reports, judged(recorded, exit));
        boolean whole = judged.status() == Status.SUCCESS
                || judged.status() == Status.TEST_FAILURES
                // What a build does after its tests, until it fails, is no time of theirs.
                || judged.status() == Status.INVALID && areComplete(recorded);
        long span = span(recorded, wallMicros);
        return new TestRun(
                request.number(),
                request.kind(),
                request.configuration(),
                treeDigest.get(),
                start.getEpochSecond() * 1_000_000 + start.getNano() / 1_000,
                // What hangs records nothing while it does, and costs its time all the same.
                whole ? span : Math.max(span, wallMicros),
                judged,
                recorded.tests(),
                recorded.containers(),
                recorded.forks(),
                recorded.fixtures(),
                recorded.fixturesExamined(),
                recorded.testsObserved(),
                recorded.touches());
    }

    private static Recorded recorded(RunFolder folder) {
        try {
            return ProbeReader.read(folder.events());
        } catch (IOException e) {
            throw new UncheckedIOException("the records of the run in " + folder.folder() + " cannot be read", e);
        }
    }

    /**
     * From the start of the first test JVM to the end of the last test plan, the sum over the modules: the one measure that
     * runs in this session and child builds share. Where nothing was recorded, what the call took.
     */
    private static long span(Recorded recorded, long wallMicros) {
        Map<String, List<ForkRecord>> byModule =
                recorded.forks().stream().collect(Collectors.groupingBy(ForkRecord::module));
        return byModule.isEmpty()
                ? wallMicros
                : byModule.values().stream().mapToLong(RunRecords::span).sum();
    }

    private static long span(List<ForkRecord> forks) {
        long last = forks.stream().mapToLong(ForkRecord::lastPlanMicros).max().orElse(0);
        return last - firstStart(forks);
    }

    private static long firstStart(List<ForkRecord> forks) {
        return forks.stream().mapToLong(ForkRecord::jvmStartMicros).min().orElse(0);
    }

    /** A run in which our listener and Surefire's reports disagree proves nothing. */
    private Exit checked(Recorded recorded, List<Path> reports, Exit exit) {
        if (exit.status() != Status.SUCCESS && exit.status() != Status.TEST_FAILURES
                || recorded.tests().isEmpty()
                || reports.isEmpty()) {
            return exit;
        }
        try {
            List<String> disagreements = CrossCheck.disagreements(
                    recorded, SurefireReports.read(reports, firstStart(recorded.forks())), reportsByClass);
            return disagreements.isEmpty()
                    ? exit
                    : new Exit(
                            Status.INVALID,
                            "our listener and Surefire's reports disagree: " + disagreements.get(0)
                                    + (disagreements.size() > 1
                                            ? ", and " + (disagreements.size() - 1) + " more"
                                            : ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Surefire's reports in " + reports + " cannot be read", e);
        }
    }

    private static Exit judged(Recorded recorded, Exit exit) {
        if (!recorded.broken().isEmpty()) {
            return new Exit(Status.INVALID, recorded.broken().get(0));
        }
        if (exit.status() == Status.SUCCESS && recorded.forks().isEmpty()) {
            return new Exit(Status.CRASHED, "no test JVM recorded anything");
        }
        if (exit.status() == Status.SUCCESS && !areComplete(recorded)) {
            return new Exit(Status.CRASHED, "a test JVM ended before its tests did");
        }
        // Such as a compiler error or a later goal of a child build: no test tells of it, and it is no success.
        return exit.status() == Status.TEST_FAILURES && !hasFailure(recorded)
                ? new Exit(Status.INVALID, "the build failed though no test did: " + exit.message())
                : exit;
    }

    private static boolean areComplete(Recorded recorded) {
        return !recorded.forks().isEmpty() && recorded.forks().stream().allMatch(ForkRecord::complete);
    }

    private static boolean hasFailure(Recorded recorded) {
        return recorded.tests().stream().anyMatch(test -> test.outcome() == Outcome.FAILED)
                || recorded.containers().stream().anyMatch(container -> container.outcome() == Outcome.FAILED);
    }
}
