package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.UnclaimedTest;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.phase.Build;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.FailedGoal;
import io.github.parallelmaven.phase.Listed;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.project.SurefireThreads;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.project.MavenProject;

/** The build of the trial copy, seen from inside the worker's session. */
public final class WorkerBuild implements Build {

    /** Plugins of the lifecycle, and our own: what these do with a source that compiles does not depend on what it says. */
    private static final Set<String> CHECKING_NOTHING = Set.of(
            "maven-clean-plugin",
            "maven-compiler-plugin",
            "maven-deploy-plugin",
            "maven-failsafe-plugin",
            "maven-install-plugin",
            "maven-jar-plugin",
            "maven-resources-plugin",
            "maven-site-plugin",
            "maven-surefire-plugin",
            "maven-war-plugin",
            "parallel-maven-plugin");

    private final MavenSession session;
    private final Path root;
    private final EffectiveModel model;
    private final List<SurefireExecution> suites;
    private final SurefireRunner runner;
    private final TestListing listing;
    private final CoverageFiles coverage;
    private final ChildRuns children;
    private final FailsafeSuites failsafe;
    private final SessionCompiler compiler;
    private final Surroundings surroundings;
    private final Supplier<String> treeDigest;
    private String jdk = "";

    /**
     * @param root the topmost folder of the copy
     * @param output where runs leave their traces
     * @param treeDigest digest of the copy's files as they are now
     * @param pluginVersion our own version
     * @param cores processors of the machine
     * @param console where a long run tells that it is still running
     */
    public WorkerBuild(
            MavenSession session,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins,
            EffectiveModel model,
            Path root,
            Path output,
            Supplier<String> treeDigest,
            String pluginVersion,
            int cores,
            Console console) {
        this.session = session;
        this.root = root;
        this.model = model;
        Path probe = ProbeJar.location();
        List<MavenProject> modules = TestModules.of(session);
        this.suites = suites(session, modules, lifecycle, console);
        suites.forEach(ProbeListener::requireScannedClasses);
        suites.forEach(SurefireExecution::requireArgLine);
        boolean byClass = suites.stream().allMatch(suite -> SurefireExecution.reportsByClass(suite.version()));
        RunRecords records = new RunRecords(treeDigest, byClass);
        this.treeDigest = treeDigest;
        this.surroundings = new Surroundings(session, suites, root, pluginVersion, cores);
        this.runner = new SurefireRunner(session, plugins, suites, records, probe, output, cores, console);
        this.failsafe = new FailsafeSuites(
                () -> modules.stream()
                        .flatMap(module -> FailsafeExecution.of(session, module, lifecycle).stream())
                        .toList(),
                FailsafeExecution.typedFilters(session),
                treeDigest);
        this.listing = new TestListing(
                suites,
                (suite, name) -> new SurefireRunner(
                        session,
                        plugins,
                        List.of(suite),
                        records,
                        probe,
                        output.resolve("runs").resolve(name),
                        cores,
                        console));
        this.coverage = new CoverageFiles(suites, root);
        this.children = new ChildRuns(session, suites, records, failsafe, coverage, pluginVersion, output);
        this.compiler = new SessionCompiler(session, lifecycle, plugins, modules);
    }

    /** Of several modules those that have tests which the build runs. */
    private static List<SurefireExecution> suites(
            MavenSession session, List<MavenProject> modules, LifecycleExecutor lifecycle, Console console) {
        List<SurefireExecution> suites = new ArrayList<>();
        boolean only = session.getProjects().size() == 1;
        for (MavenProject module : modules) {
            List<SurefireExecution> executions = SurefireExecutions.of(
                    session, module, lifecycle, execution -> console.say("Left out: " + execution));
            if (executions.get(0).isSwitchedOff()) {
                if (only) {
                    throw switchedOff();
                }
                console.say("Left out: " + module.getArtifactId() + ", whose POM skips its tests");
                continue;
            }
            executions.stream()
                    .filter(execution ->
                            only || !SurefireScan.selectedClasses(execution).isEmpty())
                    .forEach(suites::add);
        }
        if (suites.isEmpty()) {
            throw new SuiteProblem(
                    "No module of this build has a test that Surefire would run.",
                    "call the goal on a build whose `mvn test` runs tests.");
        }
        return List.copyOf(suites);
    }

    private static SuiteProblem switchedOff() {
        return new SuiteProblem(
                "The POM skips the tests (<skipTests>, <skip> or the property skipTests): `mvn test` runs none of them.",
                "call the goal as you run the tests, such as with -DskipTests=false or in the profile that runs them.");
    }

    /** Settings come from the POM as it now is in the copy: the session's own model is older than our edits. */
    @Override
    public Reactor reactor() {
        MavenProject top = session.getTopLevelProject();
        ProjectReader reader = new ProjectReader(session, root);
        return new Reactor(
                top.getGroupId() + ":" + top.getArtifactId() + ":" + top.getVersion(),
                mainExecutions().stream()
                        .map(suite -> reader.read(suite.module(), model.read(suite.module()), suite))
                        .toList(),
                SharedPoms.of(
                        session, suites.stream().map(SurefireExecution::module).toList(), root),
                new Selection(session).isPart());
    }

    /** One a module. */
    private Collection<SurefireExecution> mainExecutions() {
        Map<MavenProject, SurefireExecution> main = new LinkedHashMap<>();
        suites.forEach(suite -> main.putIfAbsent(suite.module(), suite));
        return main.values();
    }

    @Override
    public SampleKey sampleKey() {
        if (jdk.isEmpty()) {
            jdk = jdk(runner.runOne(selectedClasses().first()));
        }
        return surroundings.key(treeDigest.get(), jdk, model::read);
    }

    @Override
    public SortedSet<String> selectedClasses() {
        return new TreeSet<>(modulesOfClasses().keySet());
    }

    private SortedMap<String, List<String>> modulesOfClasses() {
        SortedMap<String, Set<MavenProject>> modules = new TreeMap<>();
        suites.forEach(suite -> SurefireScan.selectedClasses(suite)
                .forEach(name -> modules.computeIfAbsent(name, any -> new LinkedHashSet<>())
                        .add(suite.module())));
        SortedMap<String, List<String>> names = new TreeMap<>();
        modules.forEach((name, all) ->
                names.put(name, all.stream().map(MavenProject::getArtifactId).toList()));
        return names;
    }

    @Override
    public Listed discover() {
        return discover(false);
    }

    @Override
    public Listed discoverWhateverTheTag() {
        return discover(true);
    }

    private static String jdk(Path events) {
        try {
            return TestJvm.of(events).map(TestJvm::toString).orElse("no test JVM was started");
        } catch (IOException e) {
            throw new UncheckedIOException("the records of the test JVM cannot be read", e);
        }
    }

    private Listed discover(boolean whateverTheTag) {
        TestListing.Result result = listing.list(whateverTheTag);
        result.events().ifPresent(events -> jdk = jdk(events));
        if (!whateverTheTag) {
            // Without their filters the executions of a split by tags list everything.
            ToldApart.require(result.listed(), modulesOfClasses());
        }
        return result.listed();
    }

    @Override
    public List<String> recompile(Collection<Path> removed) {
        return compiler.compile(removed);
    }

    @Override
    public Optional<String> coverageLostInForks() {
        return coverage.lostInForks();
    }

    @Override
    public TestRun run(RunRequest request) {
        return runner.run(request);
    }

    @Override
    public TestRun plain(RunRequest request) {
        return children.run(request, "verify", Map.of());
    }

    @Override
    public boolean hasOwnChecks() {
        return session.getProjects().stream()
                .flatMap(module -> module.getBuildPlugins().stream())
                .filter(plugin -> !plugin.getExecutions().isEmpty())
                .anyMatch(plugin -> !CHECKING_NOTHING.contains(plugin.getArtifactId()));
    }

    @Override
    public Optional<FailedGoal> failingGoal() {
        return children.failingGoal();
    }

    @Override
    public TestRun selected(RunRequest request, Map<String, String> properties) {
        return children.run(request, "test", properties);
    }

    @Override
    public void addToChildBuilds(Optional<UnclaimedTest> test) {
        children.add(test);
    }

    @Override
    public boolean wouldSelect(String module, String className) {
        return suites.stream()
                .filter(suite -> root.resolve(module)
                        .normalize()
                        .equals(suite.module().getBasedir().toPath()))
                .anyMatch(suite -> SurefireScan.selects(suite, className));
    }

    @Override
    public Optional<String> obstacleToSerialTests() {
        return suites.stream()
                .map(SurefireExecution::module)
                .distinct()
                .flatMap(module -> SurefireExecutions.obstacleToSerialTests(module).stream())
                .findFirst();
    }

    @Override
    public List<ExecutionSetting> threadsOfFurtherExecutions() {
        return ExecutionThreads.beyondTheFirst(suites, session, root);
    }

    @Override
    public IntegrationEvidence integrationTests() {
        return failsafe.plan();
    }

    @Override
    public IntegrationRun integrationTestsAlone(IntegrationRequest request) {
        return children.integrationTests(request);
    }

    @Override
    public WholeRun whole(RunRequest request) {
        return children.whole(request);
    }

    @Override
    public TestRun fallback(RunRequest request) {
        boolean threads = reactor().modules().stream().anyMatch(SurefireThreads::areClasses);
        return children.run(request, "test", SequentialCommand.options(threads));
    }
}
