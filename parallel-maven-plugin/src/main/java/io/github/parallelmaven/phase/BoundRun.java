package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.ExaminedCache;
import io.github.parallelmaven.gate.Gate;
import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.project.DepsFacts;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.Pins;
import io.github.parallelmaven.project.TagsInUse;
import io.github.parallelmaven.run.MachineFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bound goal: judges sources, POM and classes, and the test run that this very build made, against the certificate. It
 * never runs a test. Now and trial are the same state, because nothing is proposed.
 */
public final class BoundRun {

    private final Path root;
    private final Path output;
    private final Settings settings;
    private final OwnBuild build;
    private final Project project;
    private final ParallelProperties declared;
    private final Optional<Certificate> certificate;
    private final Optional<CertifiedModule> certified;
    private final boolean several;
    private final String missing;
    private final RunConfiguration effective;
    private final BoundSuite suite;
    private final BoundCertificate said;
    private final Console console;
    private Optional<SafetyEvidence> safety = Optional.empty();
    private final int cores = Runtime.getRuntime().availableProcessors();

    /**
     * @param root the topmost folder of the build
     * @param output the plugin's output folder
     * @param console told what is written
     */
    public BoundRun(Path root, Path output, Settings settings, OwnBuild build, Console console) {
        this.output = output;
        this.console = console;
        this.root = root;
        this.settings = settings;
        this.build = build;
        this.project = build.project();
        ParallelProperties properties = ParallelProperties.read(root);
        Optional<Certificate> whole = new Certifier(root, root, settings, "", properties).read();
        this.several = whole.map(one -> one.allModules().size() > 1).orElse(false);
        this.missing = whole.isEmpty()
                ? "there is no certificate yet: parallel:apply issues one"
                : "the certificate does not know this module: parallel:apply certifies it";
        this.certificate = whole.flatMap(one -> one.partFor(project));
        this.certified = certificate.flatMap(one -> one.module(project));
        // What is pinned of a whole build says nothing of one of its modules.
        this.declared = several ? properties.withPins(Pins.none()) : properties;
        this.effective = EffectiveConfiguration.of(project, cores);
        this.suite = new BoundSuite(build, project, effective);
        this.said = new BoundCertificate(certificate, certified, missing, suite);
    }

    /** A module of a larger build that has no tests, or runs none, was not certified with the others, and need not be. */
    public boolean hasNothingToJudge() {
        return several
                && certificate.isEmpty()
                && (build.isSwitchedOff() || suite.selectedClasses().isEmpty());
    }

    /** Judges the phases of the goal, as far as they can be judged where the build is now. */
    public Report report(Goal goal) {
        List<GateResult> gates = judge(goal);
        return new Report(
                goal.text(),
                Instant.now().toString(),
                project.coordinates(),
                MachineFacts.read(),
                gates,
                List.of(),
                List.of(),
                safety.stream().toList(),
                List.of(),
                ChangeSet.empty(),
                List.of(),
                List.of(),
                false,
                "",
                NextGoal.of(gates, settings.failingGates()));
    }

    private List<GateResult> judge(Goal goal) {
        List<GateResult> results = new ArrayList<>();
        boolean compiled = project.testOutput().toFile().isDirectory()
                && !project.dependencies().isEmpty();
        Optional<CodeModel> code = compiled ? Optional.of(suite.code()) : Optional.empty();
        if (!compiled && settings.ratchet() == Settings.Ratchet.WRITE) {
            throw new SuiteProblem(
                    "The tests of " + project.coordinates() + " are not compiled: their hazards cannot be known.",
                    "`mvn process-test-classes parallel:thread-safety -Dparallel.thread-safety.baseline=write`");
        }
        List<DiscoveredTest> tests = compiled ? suite.tests() : List.of();
        for (Phase phase : goal.phases()) {
            if (settings.skips(phase)) {
                continue;
            }
            List<GateResult> judged =
                    switch (phase) {
                        case DEPS -> deps(tests, compiled);
                        case CATEGORIZE ->
                            code.map(read -> categorize(tests, read)).orElseGet(() -> tooEarly(phase));
                        case THREAD_SAFETY ->
                            code.map(read -> threadSafety(tests, read)).orElseGet(() -> tooEarly(phase));
                        case PERF -> perf();
                    };
            results.addAll(judged);
            boolean failed = judged.stream()
                    .filter(result -> settings.failingGates().contains(result.gate()))
                    .anyMatch(result -> result.standing().word() == Standing.Word.FAILED);
            if (failed && settings.failFast()) {
                break;
            }
        }
        return results;
    }

    private static List<GateResult> tooEarly(Phase phase) {
        return GateId.of(phase).stream()
                .map(gate ->
                        result(gate, new Verdict.NotJudged("tests are not compiled at this point of the build", false)))
                .toList();
    }

    private List<GateResult> deps(List<DiscoveredTest> tests, boolean compiled) {
        Set<String> tags = new TreeSet<>();
        CategoryNames names = new CategoryNames(settings.prefix());
        tests.forEach(test -> tags.addAll(names.declared(test)));
        TagsInUse inUse = compiled ? TagsInUse.of(tags) : TagsInUse.unknown();
        List<GateResult> judged =
                judge(Gates.deps(), DepsFacts.gather(project, "", inUse, declared, settings.prefix()));
        boolean resolved = !project.dependencies().isEmpty();
        return judged.stream()
                .map(gate ->
                        resolved || gate.gate() == GateId.RUNNER_DETECTED || gate.gate() == GateId.CONFIGURATION_VALID
                                ? gate
                                : result(
                                        gate.gate(),
                                        new Verdict.NotJudged(
                                                "dependencies are not resolved at this point of the build", false)))
                .toList();
    }

    private List<GateResult> categorize(List<DiscoveredTest> tests, CodeModel code) {
        CategorizePhase phase = new CategorizePhase(
                Reactor.of(project),
                Suite.of(suite.runningClasses(), tests, SuiteSources.read(Reactor.of(project), code, tests)),
                CategorizeStep.categories(settings),
                CategorizeStep.style(settings),
                declared);
        CategoryEvidence evidence = phase.evidence(
                phase.plan(Optional.empty()), tests, declared.categories(), ChangeSet.empty(), root, List.of());
        BoundCount count = new BoundCount(
                evidence.minimumTests(), certificate.map(suite::knowsAllOf).orElse(true));
        return judge(Gates.categorize(), evidence).stream().map(count::judge).toList();
    }

    private List<GateResult> threadSafety(List<DiscoveredTest> tests, CodeModel code) {
        ThreadSafetyPhase phase = new ThreadSafetyPhase(tests, SuppressionsFile.read(root))
                .in(Reactor.of(project))
                .withCache(ExaminedCache.in(output));
        // Whoever follows the ratchet mends one class, and others stay open.
        phase.leaveUnfixed();
        SafetyEvidence evidence = phase.evidence(
                code,
                effective,
                Recording.none("a bound goal records no fixtures"),
                ThreadSafetyPhase.hasMockito(Reactor.of(project)));
        // The one module at the root is all there is; elsewhere a class may be another module's.
        phase.staleSuppressions(code, evidence, project.basedir().equals(root)).ifPresent(console::say);
        SafetyEvidence known = new Ratchet(root, project, settings.ratchet(), console).judge(evidence);
        safety = Optional.of(known);
        return judge(Gates.threadSafety(), known).stream()
                .map(this::certified)
                .map(judged -> unlessUnjudged(judged, tests))
                .toList();
    }

    private GateResult unlessUnjudged(GateResult judged, List<DiscoveredTest> tests) {
        boolean state = judged.gate() == GateId.NO_UNGUARDED_SHARED_STATE || judged.gate() == GateId.FIXTURE_ISOLATION;
        Optional<String> reason = EffectiveConfiguration.overlapsMethods(project)
                ? Optional.of("methods of one class overlap here (junit.jupiter.execution.parallel.mode.default ="
                        + " concurrent), and no rule judges that yet")
                : OwnThreads.unjudged(project, tests)
                        .or(() -> OwnThreads.unjudged(build.threadsOfFurtherExecutions(), tests)
                                .map(Object::toString))
                        .map(threads -> "tests of one JVM overlap by " + threads + ", and no rule judges that");
        return state && reason.isPresent() ? result(judged.gate(), new Verdict.NotJudged(reason.get(), false)) : judged;
    }

    /** What only a recorded run can tell comes from the certificate. */
    private GateResult certified(GateResult judged) {
        boolean recorded = judged.gate() == GateId.FIXTURE_ISOLATION || judged.gate() == GateId.MOCK_INDEPENDENCE;
        return recorded ? result(judged.gate(), said.of(judged.gate())) : judged;
    }

    private List<GateResult> perf() {
        return List.of(
                result(GateId.IMPROVEMENT, said.of(GateId.IMPROVEMENT)),
                result(GateId.SAME_RESULTS, sameResults()),
                result(
                        GateId.CATEGORY_TIME,
                        new BoundTimes(root, build.kept(), settings, console)
                                .judge(project, suite.ownRun(), said.of(GateId.CATEGORY_TIME))),
                result(GateId.OPTIMUM_FOUND, inEffect()));
    }

    private Verdict sameResults() {
        if (certificate.isEmpty()) {
            return new Verdict.NotJudged(missing, true);
        }
        Optional<TestRun> run = suite.ownRun();
        if (run.isEmpty()) {
            return new Verdict.NotJudged(
                    "this build's test run was not recorded: bind parallel:deps at initialize", false);
        }
        return new BoundResults(certificate.get(), certified.orElseThrow(), said.drift())
                .judge(project, build, run.get());
    }

    private Verdict inEffect() {
        return certificate.isEmpty()
                ? said.of(GateId.OPTIMUM_FOUND)
                : new CertifiedSettings(
                                certificate.get().configuration(),
                                certified.orElseThrow(),
                                declared.pins().highestConcurrency())
                        .judge(project, effective, cores);
    }

    private static <E extends Evidence> List<GateResult> judge(List<Gate<E>> gates, E evidence) {
        return gates.stream()
                .map(gate -> result(gate.id(), gate.judge(evidence)))
                .toList();
    }

    private static GateResult result(GateId gate, Verdict verdict) {
        return new GateResult(gate, Standing.same(verdict));
    }

    /** What the certificate was issued for, for one line on the terminal. */
    public String certificateLine() {
        return said.line();
    }
}
