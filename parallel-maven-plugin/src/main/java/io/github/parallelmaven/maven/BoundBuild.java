package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.phase.OwnBuild;
import io.github.parallelmaven.run.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.project.MavenProject;

/** A module in the middle of its own build: what a bound goal can know without running anything. */
public final class BoundBuild implements OwnBuild {

    private final MavenSession session;
    private final MavenProject module;
    private final MavenProject current;
    private final SurefireExecution surefire;
    private final List<SurefireExecution> executions;
    private final FailsafeSuites failsafe;
    private List<TestSelection> selections = List.of();
    private final Path root;
    private final Path output;

    /**
     * @param current the same module as its POM gives it: JaCoCo and others change properties while the build runs, and a
     *     certificate knows nothing of that
     * @param root the topmost folder of the build
     * @param output where the recorded run is
     */
    BoundBuild(
            MavenSession session,
            LifecycleExecutor lifecycle,
            MavenProject module,
            MavenProject current,
            Path root,
            Path output) {
        this.session = session;
        this.module = module;
        this.current = current;
        this.root = root;
        this.output = output;
        // Maven hides a module's dependencies from a mojo that asks for none; they were resolved for others before.
        module.setArtifactFilter(artifact -> true);
        this.executions = SurefireExecutions.of(session, module, lifecycle, leftOut -> {});
        this.surefire = executions.get(0);
        this.failsafe = new FailsafeSuites(
                () -> FailsafeExecution.of(session, module, lifecycle),
                FailsafeExecution.typedFilters(session),
                () -> "");
    }

    @Override
    public Project project() {
        return new ProjectReader(session, root).read(module, current, surefire);
    }

    @Override
    public SortedSet<String> selectedClasses() {
        return selections().stream()
                .flatMap(selection -> selection.classes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean selects(DiscoveredTest test) {
        return selections().stream().anyMatch(selection -> selection.selects(test));
    }

    /** Read once: it is asked for each test. */
    private List<TestSelection> selections() {
        if (selections.isEmpty()) {
            selections = executions.stream().map(TestSelection::of).toList();
        }
        return selections;
    }

    @Override
    public boolean isSwitchedOff() {
        return surefire.isSwitchedOff();
    }

    @Override
    public List<ExecutionSetting> threadsOfFurtherExecutions() {
        return ExecutionThreads.beyondTheFirst(executions, session, root);
    }

    @Override
    public Optional<TestRun> ownRun(RunConfiguration effective) {
        RunFolder folder = folder();
        if (!Files.isDirectory(folder.events())) {
            return Optional.empty();
        }
        RunRequest request = new RunRequest(1, RunKind.PLAIN, effective, Duration.ZERO);
        TestRun run = new RunRecords(() -> "", SurefireExecution.reportsByClass(surefire.version()))
                .read(request, folder, reports(), Instant.now(), 0, new Exit(Status.SUCCESS, ""));
        // Surefire was started and ran no test, as with <skip>: all that was certified is lost.
        return run.forks().isEmpty() && !folder.wasStarted() ? Optional.empty() : Optional.of(run);
    }

    /** In the local repository, as Maven's own plugins do: what keeps that between builds, as CI does, keeps this. */
    @Override
    public Path kept() {
        return session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(".cache")
                .resolve("parallel-maven-plugin")
                .resolve(module.getGroupId())
                .resolve(module.getArtifactId());
    }

    @Override
    public IntegrationEvidence integrationTests() {
        return failsafe.plan();
    }

    @Override
    public IntegrationRun ownIntegrationTests() {
        if (!FailsafeExecution.wereStarted(folder())) {
            return IntegrationRun.none("Failsafe was not started");
        }
        return failsafe.read(folder(), session.getStartTime().toInstant(), new Exit(Status.SUCCESS, ""));
    }

    private RunFolder folder() {
        return new RunFolder(output.resolve("runs").resolve(BuildRecorder.NAME));
    }

    private List<Path> reports() {
        boolean written = executions.stream().allMatch(SurefireExecution::writesXml);
        return written ? ReportFolders.of(executions) : List.of();
    }
}
