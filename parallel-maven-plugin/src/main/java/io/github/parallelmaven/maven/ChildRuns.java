package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.model.UnclaimedTest;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.phase.FailedGoal;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;

/** Runs the suite as a user would: in a child Maven of its own, with nothing of ours but the listener. */
final class ChildRuns {

    /** Tells our own bound goals in the child's POM to stay quiet. */
    static final String GUARD_PROPERTY = "parallel.inWorker";

    /** So long a build may take that runs no test. */
    private static final Duration WITHOUT_TESTS = Duration.ofMinutes(30);

    private final MavenSession session;
    private final List<SurefireExecution> suites;
    private final RunRecords records;
    private final FailsafeSuites failsafe;
    private final CoverageFiles coverage;
    private final String pluginVersion;
    private final Path output;
    private Optional<UnclaimedTest> unclaimed = Optional.empty();

    /**
     * @param failsafe Failsafe's part in it
     * @param coverage what earlier runs covered: the checks of a build are to judge its own tests
     * @param pluginVersion our own version
     * @param output where runs leave their traces
     */
    ChildRuns(
            MavenSession session,
            List<SurefireExecution> suites,
            RunRecords records,
            FailsafeSuites failsafe,
            CoverageFiles coverage,
            String pluginVersion,
            Path output) {
        this.session = session;
        this.suites = List.copyOf(suites);
        this.records = records;
        this.failsafe = failsafe;
        this.coverage = coverage;
        this.pluginVersion = pluginVersion;
        this.output = output;
    }

    /** From now on the builds find this test class beside their own; the one before is taken away. */
    void add(Optional<UnclaimedTest> test) {
        unclaimed.ifPresent(last -> suites.stream()
                .map(suite -> Path.of(suite.module().getBuild().getTestOutputDirectory()))
                .distinct()
                .forEach(testClasses -> UnclaimedTestFile.delete(last, testClasses)));
        unclaimed = test;
    }

    /**
     * A build without Failsafe's tests.
     *
     * @param phase the lifecycle phase to build up to
     * @param properties user properties of the command
     */
    TestRun run(RunRequest request, String phase, Map<String, String> properties) {
        RunFolder folder = RunFolder.create(output, "%03d".formatted(request.number()));
        suites.forEach(ChildRuns::clearReports);
        Map<String, String> all = new TreeMap<>(properties);
        all.put("skipITs", "true");
        Ended ended = build(folder, request.timeLimit(), phase, all);
        return tests(request, folder, ended, judged(ended.exit()));
    }

    /** A build up to {@code verify} with all tests. */
    WholeRun whole(RunRequest request) {
        RunFolder folder = RunFolder.create(output, "%03d".formatted(request.number()));
        suites.forEach(ChildRuns::clearReports);
        failsafe.clearReports();
        Ended ended = build(folder, request.timeLimit(), "verify", Map.of());
        Exit exit = judged(ended.exit());
        IntegrationRun integration = failsafe.read(folder, ended.start(), exit);
        // What Failsafe reports is no failure of Surefire's tests, and they ran before it.
        Exit own = integration.hasFailures() && exit.status() == Status.TEST_FAILURES
                ? new Exit(Status.SUCCESS, "")
                : exit;
        return new WholeRun(tests(request, folder, ended, own), integration);
    }

    /** The goal in which a build up to {@code verify} fails that runs no test; empty where it does not fail, or not in a goal. */
    Optional<FailedGoal> failingGoal() {
        RunFolder folder = RunFolder.create(output, "without-tests");
        Ended ended = build(folder, WITHOUT_TESTS, "verify", Map.of("skipTests", "true"));
        String message = judged(ended.exit()).message();
        return BuildErrors.goal(message).map(name -> new FailedGoal(name, message));
    }

    /** A build up to {@code verify} in which Surefire's tests are skipped. */
    IntegrationRun integrationTests(IntegrationRequest request) {
        RunFolder folder = RunFolder.create(output, request.name());
        failsafe.clearReports();
        Ended ended = build(folder, request.timeLimit(), "verify", FailsafeRecorder.properties(request));
        return failsafe.read(folder, ended.start(), judged(ended.exit())).took(ended.wallMicros() / 1e6);
    }

    private TestRun tests(RunRequest request, RunFolder folder, Ended ended, Exit exit) {
        List<Path> reports = ReportFolders.of(suites);
        return records.read(request, folder, written(reports), ended.start(), ended.wallMicros(), exit);
    }

    /** How a child build ended, when it was started, and how long it took. */
    private record Ended(ChildMaven.Exit exit, Instant start, long wallMicros) {}

    private Ended build(RunFolder folder, Duration limit, String phase, Map<String, String> properties) {
        coverage.clear();
        Path pom = new Selection(session).pom();
        MavenCommand command = MavenCommand.like(session, pom)
                .define(BuildRecorder.FOLDER, folder.folder().toString())
                .define(GUARD_PROPERTY, "true")
                .define("maven.build.cache.enabled", "false")
                // Our listener is checked against it.
                .define("disableXmlReport", "false")
                // Modules side by side would be another run than the one that is timed.
                .add("-T1", "io.github.parallelmaven:parallel-maven-plugin:" + pluginVersion + ":record", phase);
        properties.forEach(command::define);
        unclaimed.ifPresent(test -> command.define(UnclaimedTestFile.PROPERTY, UnclaimedTestFile.text(test)));
        Instant start = Instant.now();
        long nano = System.nanoTime();
        try {
            ChildMaven.Exit exit = new ChildMaven(line -> {})
                    .run(command, pom.getParent(), folder.folder().resolve("build.log"), limit);
            return new Ended(exit, start, (System.nanoTime() - nano) / 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException("the child build could not be run: " + String.join(" ", command.words()), e);
        }
    }

    /** A literal in a POM beats the property that asks for them. */
    private List<Path> written(List<Path> reports) {
        return suites.stream().anyMatch(suite -> suite.raw("disableXmlReport").equals("true")) ? List.of() : reports;
    }

    /** Only inside the copy: the POM may name a folder that others use too. */
    private static void clearReports(SurefireExecution suite) {
        Path reports = Path.of(suite.value("reportsDirectory"));
        if (!ReportFolder.isOwn(suite)) {
            throw new SuiteProblem(
                    "Surefire writes its reports to " + reports
                            + ", which is not a folder of its own, and behind no link, inside the project: a"
                            + " run of ours would mix with what is there, so none was made.",
                    "let <reportsDirectory> name a folder below ${project.build.directory}, then call the goal again.");
        }
        RunFolder.clear(reports);
    }

    private Exit judged(ChildMaven.Exit exit) {
        if (exit.timedOut()) {
            return new Exit(Status.TIMED_OUT, "the child build was stopped");
        }
        return exit.code() == 0
                ? new Exit(Status.SUCCESS, "")
                : new Exit(
                        Status.TEST_FAILURES,
                        BuildErrors.message(
                                exit.log(), new Selection(session).pom().getParent()));
    }
}
