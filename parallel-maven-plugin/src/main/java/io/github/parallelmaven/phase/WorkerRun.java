package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.report.SampleStore;
import io.github.parallelmaven.run.MachineFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the worker does, in order: each phase gathers, proposes and is judged; the first that fails stops the later. */
public final class WorkerRun {

    /** So many modules or classes are named. */
    private static final int MOST_NAMES = 10;

    private final WorkerTask task;
    private final Build build;
    private final Console console;
    private final RunSeries runs;
    private final IntegrationTests integration;
    private final PerfPhase perf;
    private final int cores;
    private final String started = Instant.now().toString();
    private final List<GateResult> gates = new ArrayList<>();
    private final List<GateResult> shown = new ArrayList<>();
    private final List<DepsEvidence> depsEvidence = new ArrayList<>();
    private final List<CategoryEvidence> categoryEvidence = new ArrayList<>();
    private final List<SafetyEvidence> safetyEvidence = new ArrayList<>();
    private final List<PerfEvidence> perfEvidence = new ArrayList<>();

    /**
     * @param cores processors of the machine
     */
    public WorkerRun(WorkerTask task, Build build, Console console, int cores) {
        this.task = task;
        this.build = build;
        this.console = console;
        this.cores = cores;
        this.integration = new IntegrationTests(build, task.settings(), cores, console);
        this.runs = new RunSeries(build, integration, task.copy(), new SampleStore(task.output()), console);
        this.perf = new PerfPhase(task.settings(), runs);
    }

    /**
     * Runs to the end of the last phase that the goal shows, or to the first phase that fails.
     *
     * @throws SuiteProblem when the project's own tests cannot be judged at all
     */
    public Report run() {
        Reactor reactor = build.reactor();
        ParallelProperties committed = ParallelProperties.read(task.original());
        ParallelProperties declared = PinScope.of(committed, Certifier.read(task.original()), reactor);
        CodeModel code = CodeModel.read(reactor);
        code.skipped().stream()
                .limit(MOST_NAMES)
                .forEach(one -> console.say("Not read by the rules: " + one.file() + ", since " + one.reason()));
        Discovery discovery = new Discovery(build);
        List<DiscoveredTest> discovered = discovery.tests(code);
        Suite suite = suite(reactor, code, discovered);
        RewrittenSources.requireNone(
                task.original(), task.copy(), suite.sources().tree().outlines());
        OwnThreads.requireJudged(reactor, build.threadsOfFurtherExecutions(), discovered);
        console.say(Count.of(discovered.size(), "test method") + " in "
                + Count.of(suite.inventory().testClasses().size(), "test class"));
        if (reactor.isPart()) {
            console.say("Only " + Count.of(reactor.modules().size(), "module") + ", "
                    + reactor.modules().stream()
                            .limit(MOST_NAMES)
                            .map(Project::path)
                            .collect(Collectors.joining(", "))
                    + (reactor.modules().size() > MOST_NAMES ? " and more" : "")
                    + "; what is certified of other modules stays as it is");
        }

        DepsPhase deps = new DepsPhase(task.settings(), committed, task.pins());
        Trial trial = new Trial(task.original(), task.copy(), reactor, Trial.prepared(task, reactor));
        BuildProposal inert = deps.inert(reactor);
        Proposal proposal = Proposal.none()
                .withBuild(inert)
                .withProperties(deps.proposed(discovered).render());
        TrialState state = new TrialState(trial, build, suite.sources().tree().outlines(), proposal);
        state.propose(proposal);
        SortedMap<String, Gathered<DepsEvidence>> first = deps.gather(asWritten(reactor), build.reactor(), discovered);
        first.values().forEach(module -> depsEvidence.add(module.trial()));
        if (judged(Phase.DEPS, DepsPhase.judge(first))) {
            return report(state, Optional.empty());
        }
        requireTests(suite);

        CategorizeStep categorize = new CategorizeStep(task.settings(), reactor, suite, declared, state, discovery);
        ChangeSet expected = categorize.provisional(console);
        if (task.goal() == Goal.APPLY) {
            // What could not be written is said before minutes of measuring, not after them.
            JournaledWriter.requireWritable(task.original(), expected);
        }
        if (MachineFacts.isBusy()) {
            console.say("This machine is busy (load %.0f on %s): times and categories measured now say little"
                    .formatted(
                            MachineFacts.load(), Count.of(Runtime.getRuntime().availableProcessors(), "core")));
        }
        PomObstacles obstacles = wants(Phase.THREAD_SAFETY)
                ? PomObstacles.find(task.settings().allowedModes(), state, reactor, discovered, cores)
                : PomObstacles.none();
        TestRun baseline = perf.baseline();
        Baselines.requireComplete(baseline);
        RepeatedTests repeated = RepeatedTests.in(baseline);
        repeated.say(console);
        if (discovery.needsRun()) {
            discovery.closeWith(baseline);
            suite = suite(reactor, code, discovery.tests(code));
            categorize = new CategorizeStep(task.settings(), reactor, suite, declared, state, discovery);
        }
        Gathered<CategoryEvidence> second = categorize.gather(baseline);
        categoryEvidence.add(second.trial());
        // Nothing can be run that does not compile, whatever failFast says.
        boolean compiles = state.compileErrors().isEmpty();
        if (judged(Phase.CATEGORIZE, second.judge(Gates.categorize())) || !compiles) {
            return report(state, Optional.empty());
        }

        ThreadSafetyPhase threadSafety = new ThreadSafetyPhase(
                        suite.inventory().tests(), repeated.classes(), SuppressionsFile.read(task.original()))
                .in(build.reactor());
        if (!task.settings().fixes()) {
            threadSafety.leaveUnfixed();
        }
        SafetyStep safety = new SafetyStep(
                threadSafety,
                build,
                state,
                suite.sources().code(),
                new ForkRepair(task, build, state, threadSafety, console));
        Certifier certifier =
                new Certifier(task.original(), task.output(), task.settings(), task.pluginVersion(), declared);
        PerfStep last =
                new PerfStep(task, build, perf, integration, safety, state, console, cores, certifier.of(reactor));
        last.measure(baseline, reactor, obstacles);
        Gathered<SafetyEvidence> third = last.safetyEvidence();
        safetyEvidence.add(third.trial());
        threadSafety.staleSuppressions(code, third.now(), !reactor.isPart()).ifPresent(console::say);
        if (judged(Phase.THREAD_SAFETY, third.judge(Gates.threadSafety()))) {
            if (!wants(Phase.PERF)) {
                // Concurrency is written by apply alone.
                state.propose(
                        state.proposal().withBuild(inert).withOrders(List.of()).withForkEdits(List.of()));
            }
            return report(state, Optional.empty());
        }
        Gathered<PerfEvidence> fourth = last.evidence(second.trial().classifications(), certifier);
        perfEvidence.add(fourth.trial());
        judged(Phase.PERF, fourth.judge(Gates.perf()));
        return report(state, Optional.of(certifier));
    }

    /** The modules with the plugin versions that the user's own POMs give. */
    private Reactor asWritten(Reactor reactor) {
        return reactor.withModules(reactor.modules().stream()
                .map(module -> module.withPlugins(
                        task.originalPlugins().getOrDefault(module.show(module.pom()), module.plugins())))
                .toList());
    }

    /** A class of which the build's tag filters leave no test is none that the build runs, and not lost. */
    private Suite suite(Reactor reactor, CodeModel code, List<DiscoveredTest> discovered) {
        SuiteSources sources = SuiteSources.read(reactor, code, discovered);
        SortedSet<String> selected = new TreeSet<>(build.selectedClasses());
        Suite suite = Suite.of(selected, discovered, sources);
        SortedSet<String> silent = suite.classesWithoutTests();
        boolean filtered = Stream.of("groups", "excludedGroups")
                .anyMatch(name -> reactor.modules().stream()
                        .anyMatch(module -> !module.setting(name).value().isBlank()));
        if (silent.isEmpty() || !filtered) {
            return suite;
        }
        SortedSet<String> leftOut = new TreeSet<>();
        build.discoverWhateverTheTag().with(DeclaredTests.of(code, selected)).stream()
                .map(DiscoveredTest::testClass)
                .filter(silent::contains)
                .forEach(leftOut::add);
        if (!leftOut.isEmpty()) {
            console.say(Count.of(leftOut.size(), "test class") + " left out by <groups> or <excludedGroups>");
        }
        selected.removeAll(leftOut);
        return Suite.of(selected, discovered, sources);
    }

    private static void requireTests(Suite suite) {
        if (!suite.inventory().tests().isEmpty()) {
            return;
        }
        int declaring = suite.inventory().selectedClasses().size();
        throw declaring > 0
                ? new SuiteProblem(
                        "0 tests were listed, although " + Count.of(declaring, "test class")
                                + " should hold some: the test JVM did not start, or JUnit found none in it.",
                        "make `mvn test` run them. What the test JVM said stands in the whole output, below T E S T S.")
                : new SuiteProblem(
                        "0 tests: Surefire and JUnit find no test in this project, so there is nothing to make parallel.",
                        "call the goal in the folder of a module that has tests. If this one has, see that `mvn test`"
                                + " runs them: their names must match Surefire's <includes>, such as *Test, and"
                                + " maven.test.skip must not be set in the POM.");
    }

    /**
     * Keeps the results, and shows those of the goal; true when no later phase is wanted. A phase that is skipped by name is
     * neither shown nor stops anything.
     */
    private boolean judged(Phase phase, List<GateResult> results) {
        gates.addAll(results);
        boolean skipped = task.settings().skips(phase);
        List<GateResult> failed = results.stream()
                .filter(result -> result.standing().word() == Standing.Word.FAILED)
                .toList();
        Set<GateId> failing = task.settings().failingGates();
        // What may not fail the build stops nothing either, or the gate that was asked for would never be reached.
        boolean stops = !skipped
                && task.settings().failFast()
                && failed.stream().anyMatch(result -> failing.contains(result.gate()));
        if (!skipped && task.goal().phases().contains(phase)) {
            shown.addAll(results);
        } else if (stops) {
            // What stopped the goal is shown, or a goal without results would look like one that passed.
            shown.addAll(failed);
        }
        return phase == Phase.PERF || stops || !wants(Phase.values()[phase.ordinal() + 1]);
    }

    /** Whether this phase or a later one is to be shown. */
    private boolean wants(Phase phase) {
        return task.goal().phases().stream()
                .anyMatch(shownPhase ->
                        shownPhase.compareTo(phase) >= 0 && !task.settings().skips(shownPhase));
    }

    private Report report(TrialState state, Optional<Certifier> certifier) {
        List<String> declined = new ArrayList<>(perf.declined());
        state.unplaced()
                .forEach(unplaced -> declined.add("@" + unplaced.insertion().annotation()
                        + (unplaced.insertion().arguments().isEmpty()
                                ? ""
                                : "(" + unplaced.insertion().arguments() + ")")
                        + " on " + unplaced.insertion().className() + ": " + unplaced.reason()));
        Decision decision =
                Decision.of(task, gates, perfEvidence, state.changes().isEmpty());
        certifier
                .filter(one -> decision.mayCertify())
                .ifPresent(
                        one -> one.issue(build.reactor(), categoryEvidence.get(0), perfEvidence.get(0), gates, state));
        return new Report(
                task.goal().text(),
                started,
                build.reactor().coordinates(),
                MachineFacts.read(),
                shown,
                depsEvidence,
                categoryEvidence,
                safetyEvidence,
                perfEvidence,
                state.changes(),
                runs.made(),
                declined,
                decision.mayApply(),
                decision.whyNotApply(),
                decision.nextCommand());
    }
}
