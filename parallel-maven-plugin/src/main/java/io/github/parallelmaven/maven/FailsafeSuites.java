package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.SurefireReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Failsafe's executions in some modules, and what they left in a build's records. */
final class FailsafeSuites {

    private final Supplier<List<FailsafeExecution>> executions;
    private final String typedFilters;
    private final Supplier<String> treeDigest;
    private Optional<List<FailsafeExecution>> planned = Optional.empty();

    /**
     * @param executions all of them, also those that are switched off; asked for when they are first needed, since Maven
     *     has to resolve Failsafe for it
     * @param typedFilters what the user typed to leave some out, or empty
     * @param treeDigest digest of the project's files as they are when a run is made
     */
    FailsafeSuites(Supplier<List<FailsafeExecution>> executions, String typedFilters, Supplier<String> treeDigest) {
        this.executions = executions;
        this.typedFilters = typedFilters;
        this.treeDigest = treeDigest;
    }

    private List<FailsafeExecution> suites() {
        if (planned.isEmpty()) {
            planned = Optional.of(List.copyOf(executions.get()));
        }
        return planned.get();
    }

    /** What is known before any run. */
    IntegrationEvidence plan() {
        if (suites().isEmpty()) {
            return IntegrationEvidence.none();
        }
        if (!typedFilters.isEmpty()) {
            return IntegrationEvidence.of(Status.LEFT_OUT, "left out by " + typedFilters);
        }
        List<FailsafeExecution> running =
                suites().stream().filter(suite -> !suite.isSwitchedOff()).toList();
        if (running.isEmpty()) {
            return IntegrationEvidence.of(Status.NONE, "switched off in the POM");
        }
        SortedSet<String> classes = new TreeSet<>();
        running.forEach(suite -> classes.addAll(suite.selectedClasses()));
        if (classes.isEmpty()) {
            return IntegrationEvidence.none();
        }
        return running.stream()
                .filter(suite -> !ReportFolder.isOwn(suite.mojo()))
                .findFirst()
                .map(suite -> IntegrationEvidence.of(
                        Status.UNKNOWN,
                        "Failsafe writes its reports to " + suite.reports()
                                + ", which is not a folder of its own inside the project"))
                .orElse(IntegrationEvidence.of(
                        Status.NOT_RUN, Count.of(classes.size(), "class") + " of integration tests"));
    }

    /** So that no report of an earlier build is taken for one of the next. */
    void clearReports() {
        suites().stream()
                .filter(suite -> ReportFolder.isOwn(suite.mojo()))
                .forEach(suite -> RunFolder.clear(suite.reports()));
    }

    /**
     * What the executions left behind.
     *
     * @param run the folder of the build
     * @param start when the build was started
     * @param exit how it ended, as Maven told
     */
    IntegrationRun read(RunFolder run, Instant start, Exit exit) {
        SortedMap<String, TestRun> runs = new TreeMap<>();
        SortedMap<String, FailsafeSettings> settings = new TreeMap<>();
        String problem = "";
        for (FailsafeExecution suite : suites()) {
            RunFolder folder = FailsafeExecution.folder(run, suite.name());
            if (folder.wasStarted()) {
                TestRun read = read(suite, folder, start, exit);
                problem = problem.isEmpty() ? unrecorded(suite, read, start) : problem;
                runs.put(suite.name(), read);
                FailsafeExecution.noted(folder).ifPresent(told -> settings.put(suite.name(), told));
            } else if (problem.isEmpty() && !suite.isSwitchedOff()) {
                problem = exit.message().isEmpty()
                        ? suite.name() + " was not started"
                        : "the build ended before integration tests ran: " + exit.message();
            }
        }
        IntegrationRun read = new IntegrationRun(runs, settings, -1, problem);
        boolean failedElsewhere = exit.status() != TestRun.Status.SUCCESS && !read.hasFailures();
        return problem.isEmpty() && failedElsewhere
                ? read.withProblem("the build failed though none of them did: " + exit.message())
                : read;
    }

    /** A failure of the build is one of these tests, or said of the whole build. */
    private TestRun read(FailsafeExecution suite, RunFolder folder, Instant start, Exit exit) {
        RunRequest request = new RunRequest(1, RunKind.PLAIN, RunConfiguration.asIs(), Duration.ZERO);
        Exit own = exit.status() == TestRun.Status.TIMED_OUT ? exit : new Exit(TestRun.Status.SUCCESS, "");
        return new RunRecords(
                        treeDigest,
                        SurefireExecution.reportsByClass(suite.mojo().version()))
                .read(request, folder, checking(suite), start, 0, own);
    }

    /** Two executions with one folder put their reports on top of each other. */
    private List<Path> checking(FailsafeExecution suite) {
        boolean alone = suites().stream()
                .allMatch(other -> other == suite || !other.reports().equals(suite.reports()));
        return alone ? suite.xml().toList() : List.of();
    }

    /** Tests of a framework that our listener does not hear of must not look like no tests. */
    private static String unrecorded(FailsafeExecution suite, TestRun run, Instant start) {
        if (!run.tests().isEmpty()) {
            return "";
        }
        try {
            boolean reported =
                    SurefireReports.read(suite.xml().toList(), ChronoUnit.MICROS.between(Instant.EPOCH, start))
                                    .tests()
                            > 0;
            return reported ? "the tests of " + suite.name() + " ran, and our listener heard of none" : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Failsafe's reports in " + suite.reports() + " cannot be read", e);
        }
    }
}
