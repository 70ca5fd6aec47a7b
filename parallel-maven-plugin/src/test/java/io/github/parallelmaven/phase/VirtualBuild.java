package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.model.ChangedRun;
import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.model.UnclaimedTest;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A build whose tests run in virtual time: each class waits for a second, and takes no processor. */
final class VirtualBuild implements Build {

    private static final double START_UP = 0.2;

    private final SampleSuite suite;
    private final Map<String, Double> seconds = new TreeMap<>();
    private final Map<String, BiPredicate<RunRequest, Set<String>>> failing = new TreeMap<>();
    private final List<String> holding = new ArrayList<>();
    private final List<String> writing = new ArrayList<>();
    private Touches seen = new Touches("", 4, 12, 3, 0, List.of());
    private RunKind crashing;
    private RunKind overlapping;
    private Optional<String> brokenBy = Optional.empty();
    private Optional<FailedGoal> failingGoal = Optional.empty();
    private Optional<FailedGoal> refusal = Optional.empty();
    private boolean formatting;
    private final List<String> builtWithoutTests = new ArrayList<>();
    private int alike;
    private boolean refusing;
    private boolean checking = true;
    private String excluded = "";
    private String overwritten;
    private String left = "";
    private String jdk = "17";
    private double flagsFactor = 1;
    private Predicate<RunRequest> slowed = request -> false;
    private double slowness = 1;
    private double pace = 1;
    private int doubled = 1;
    private Optional<UnclaimedTest> unclaimed = Optional.empty();
    private Optional<String> obstacle = Optional.empty();
    private boolean selecting = true;
    private IntegrationEvidence integration = IntegrationEvidence.none();
    private IntegrationRun before = IntegrationRun.none("");
    private IntegrationRun after = IntegrationRun.none("");
    IntegrationRun beforeWhole = IntegrationRun.none("");
    List<ExecutionSetting> threads = List.of();
    private Optional<IntegrationRun> again = Optional.empty();
    private Function<IntegrationRequest, IntegrationRun> inForks = request -> IntegrationRun.none("no forks here");
    final List<IntegrationRequest> integrationRequests = new ArrayList<>();
    final List<String> integrationStates = new ArrayList<>();
    final List<RunRequest> requests = new ArrayList<>();

    VirtualBuild(SampleSuite suite) {
        this.suite = suite;
        recompile(List.of());
    }

    VirtualBuild takes(String testClass, double newSeconds) {
        seconds.put(testClass, newSeconds);
        return this;
    }

    /** Every class takes so much of its time under added JVM flags. */
    VirtualBuild takesUnderFlags(double factor) {
        flagsFactor = factor;
        return this;
    }

    /** These runs take so many times as long as they should. */
    VirtualBuild slows(Predicate<RunRequest> which, double factor) {
        slowed = which;
        slowness = factor;
        return this;
    }

    /** The class's test fails when this holds; the classes that overlapped with it are given. */
    VirtualBuild fails(String testClass, BiPredicate<RunRequest, Set<String>> when) {
        failing.put(testClass, when);
        return this;
    }

    /** What the agent sees wherever it is attached. */
    VirtualBuild sees(Touch... touches) {
        seen = new Touches("", 4, 12, 3, 0, List.of(touches));
        return this;
    }

    /** The agent sees in each recorded run that the next two of these classes write one field. */
    VirtualBuild seesOthersEachTime(String... testClasses) {
        writing.addAll(List.of(testClasses));
        return this;
    }

    private Touches seen() {
        int runs = (int) requests.stream().filter(RunRequest::agent).count();
        return writing.isEmpty()
                ? seen
                : new Touches(
                        "",
                        4,
                        12,
                        3,
                        0,
                        writing.subList(runs - 1, runs + 1).stream()
                                .map(name -> VirtualTime.written(name, "field" + runs))
                                .toList());
    }

    /** The tests of these classes hold one object that changes, which the recorder sees. */
    VirtualBuild holdOneObject(String... testClasses) {
        holding.addAll(List.of(testClasses));
        return this;
    }

    /** The test JVM ends after the first class, in the first run of this kind. */
    VirtualBuild crashes(RunKind kind) {
        crashing = kind;
        return this;
    }

    /** Runs of this kind use two threads, whatever is asked for. */
    VirtualBuild overlapsIn(RunKind kind) {
        overlapping = kind;
        return this;
    }

    /** Every run writes this file into the copy. */
    VirtualBuild leaves(String path) {
        left = path;
        return this;
    }

    /** The build fails although no test does. */
    VirtualBuild failsIn(String goal) {
        brokenBy = Optional.of(goal);
        return this;
    }

    /** The build without tests fails, changed or not. */
    VirtualBuild failsWithoutTestsIn(String goal) {
        failingGoal = Optional.of(new FailedGoal(goal, goal + ": no key"));
        return this;
    }

    /** The build fails as long as the source of the first class is changed: a check of its own objects to that. */
    VirtualBuild refusesChangesIn(String goal, String why) {
        refusal = Optional.of(new FailedGoal(goal, goal + ": " + why));
        return this;
    }

    /** Every build without tests puts the sources into its own format. */
    VirtualBuild formatsSources() {
        formatting = true;
        return this;
    }

    /** The source of the first class in each build without tests. */
    List<String> builtWithoutTests() {
        return List.copyOf(builtWithoutTests);
    }

    /** Nothing but Maven's own lifecycle runs in it. */
    VirtualBuild withoutOwnChecks() {
        checking = false;
        return this;
    }

    @Override
    public boolean hasOwnChecks() {
        return checking;
    }

    @Override
    public Optional<FailedGoal> failingGoal() {
        String source = suite.inCopy("src/test/java/a/A1Test.java");
        builtWithoutTests.add(source);
        if (formatting) {
            suite.writeIntoCopy("src/test/java/a/A1Test.java", source + "\n");
        }
        return source.contains("@Tag") ? refusal.or(() -> failingGoal) : failingGoal;
    }

    /** So many shuffled runs start in the order of the sequential run, as chance has it in a small suite. */
    VirtualBuild startsAlike(int shuffles) {
        alike = shuffles;
        return this;
    }

    /** The compiler accepts no tag. */
    VirtualBuild refusesTags() {
        refusing = true;
        return this;
    }

    /** The tag of this class is excluded by the build. */
    VirtualBuild excludes(String testClass) {
        excluded = testClass;
        return this;
    }

    List<RunKind> kinds() {
        return requests.stream().map(RunRequest::kind).toList();
    }

    @Override
    public Reactor reactor() {
        return Reactor.of(project());
    }

    private Project project() {
        return suite.project();
    }

    /** Says that the tests run on another JDK. */
    VirtualBuild on(String otherJdk) {
        jdk = otherJdk;
        return this;
    }

    @Override
    public SampleKey sampleKey() {
        return new SampleKey(
                TreeDigest.of(suite.copy, Set.of(suite.copy.resolve("target"))), jdk, "3.9", "0.1", "", "", "", "", 2);
    }

    @Override
    public SortedSet<String> selectedClasses() {
        return new TreeSet<>(suite.names());
    }

    @Override
    public Listed discover() {
        return new Listed(
                discoverWhateverTheTag().tests().stream()
                        .filter(test -> !test.method().testClass().equals(excluded))
                        .toList(),
                new TreeSet<>());
    }

    @Override
    public Listed discoverWhateverTheTag() {
        return new Listed(
                DeclaredTests.of(CodeModel.read(project()), Set.of()).stream()
                        .filter(test -> suite.names().contains(test.testClass()))
                        .toList(),
                new TreeSet<>());
    }

    @Override
    public List<String> recompile(Collection<Path> removed) {
        boolean refused =
                refusing && suite.inCopy("src/test/java/a/A1Test.java").contains("@Tag");
        return refused
                ? List.of(suite.copy.resolve("src/test/java/a/A1Test.java") + ":[5,1] no tags here")
                : suite.compile();
    }

    @Override
    public TestRun plain(RunRequest request) {
        return withUnclaimed(execute(request, EffectiveConfiguration.of(project(), 2)), selecting ? 1 : 0);
    }

    /** Failsafe's tests before any change, and with all changes. */
    VirtualBuild integrationTests(IntegrationRun alone, IntegrationRun whole) {
        before = alone;
        after = whole;
        return this;
    }

    /** What is known of them without a run. */
    VirtualBuild knowsOfIntegrationTests(IntegrationEvidence known) {
        integration = known;
        return this;
    }

    /** Its POM cannot have one more execution. */
    VirtualBuild cannotBeSplit(String reason) {
        obstacle = Optional.of(reason);
        return this;
    }

    /** Its POM names each of its classes. */
    VirtualBuild selectsNoNewClass() {
        selecting = false;
        return this;
    }

    @Override
    public boolean wouldSelect(String module, String className) {
        return selecting;
    }

    @Override
    public List<ExecutionSetting> threadsOfFurtherExecutions() {
        return threads;
    }

    @Override
    public Optional<String> obstacleToSerialTests() {
        return obstacle;
    }

    @Override
    public IntegrationEvidence integrationTests() {
        return integration;
    }

    @Override
    public IntegrationRun integrationTestsAlone(IntegrationRequest request) {
        integrationRequests.add(request);
        if (request.forks() > 0) {
            return inForks.apply(request);
        }
        integrationStates.add(suite.inCopy("pom.xml")
                + suite.names().stream()
                        .map(testClass -> suite.inCopy("src/test/java/" + testClass.replace('.', '/') + ".java"))
                        .collect(Collectors.joining()));
        return integrationStates.size() == 1 ? before : again.orElse(before);
    }

    /** What Failsafe's tests do in forks. */
    VirtualBuild integrationTestsInForks(Function<IntegrationRequest, IntegrationRun> run) {
        inForks = run;
        return this;
    }

    /** What they do when they run once more before any change. */
    VirtualBuild integrationTestsAgain(IntegrationRun run) {
        again = Optional.of(run);
        return this;
    }

    @Override
    public WholeRun whole(RunRequest request) {
        return new WholeRun(plain(request), request.kind() == RunKind.PLAIN ? after : beforeWhole);
    }

    @Override
    public TestRun fallback(RunRequest request) {
        return withUnclaimed(execute(request, RunConfiguration.sequential()), selecting ? 1 : 0);
    }

    /** Executions that are written well run each test once; {@link #doublesNamedTests} says otherwise. */
    @Override
    public TestRun selected(RunRequest request, Map<String, String> properties) {
        TestRun whole = execute(request, EffectiveConfiguration.of(project(), 2));
        boolean named = properties.containsKey("test");
        Set<TestMethod> tagged = DeclaredTests.of(CodeModel.read(project()), Set.of()).stream()
                .filter(test -> test.tags().contains(properties.getOrDefault("groups", "")))
                .map(DiscoveredTest::method)
                .collect(Collectors.toSet());
        TestRun found = whole.ofTests(test -> named
                ? List.of(properties.get("test").split(",")).contains(test.testClass())
                : tagged.contains(test.method()));
        return withUnclaimed(found, named ? doubled : 0);
    }

    /** JaCoCo is told to write its file anew in each test JVM. */
    VirtualBuild overwritesCoverage() {
        overwritten = "each test JVM would overwrite what the others covered";
        return this;
    }

    @Override
    public Optional<String> coverageLostInForks() {
        return Optional.ofNullable(overwritten);
    }

    @Override
    public void addToChildBuilds(Optional<UnclaimedTest> test) {
        unclaimed = test;
    }

    /** Where a test is named, two executions run it. */
    VirtualBuild doublesNamedTests() {
        doubled = 2;
        return this;
    }

    private TestRun withUnclaimed(TestRun run, int times) {
        if (unclaimed.isEmpty()) {
            return run;
        }
        String name = unclaimed.get().className();
        List<TestExecution> tests = new ArrayList<>(run.tests());
        for (int i = 0; i < times; i++) {
            TestId id = new TestId("[engine:junit-jupiter]/[class:" + name + "]/[method:runsOnce()]");
            tests.add(
                    test(new Slot(name, START_UP, START_UP, 0), id, Outcome.SUCCESSFUL, RunConfiguration.sequential()));
        }
        return ChangedRun.withTests(run, tests);
    }

    @Override
    public TestRun run(RunRequest request) {
        boolean asItIs = request.configuration().mode() == Mode.AS_IS;
        return execute(request, asItIs ? EffectiveConfiguration.of(project(), 2) : request.configuration());
    }

    private record Slot(String testClass, double start, double end, int worker) {}

    private TestRun execute(RunRequest request, RunConfiguration really) {
        requests.add(request);
        if (!left.isEmpty()) {
            suite.writeIntoCopy(left, "run " + request.number());
        }
        boolean flagged = !request.configuration().jvmFlags().isEmpty()
                || !EffectiveConfiguration.of(project(), 2).jvmFlags().isEmpty();
        pace = (flagged ? flagsFactor : 1) * (slowed.test(request) ? slowness : 1);
        List<Slot> slots = schedule(
                request.kind(),
                request.kind() == overlapping ? RunConfiguration.classThreads(2) : really,
                request.only());
        boolean crash = request.kind() == crashing;
        crashing = crash ? null : crashing;
        alike -= request.kind() == RunKind.RECORDED || request.kind() == RunKind.SHUFFLE ? 1 : 0;
        Map<String, TestId> ids = new TreeMap<>();
        DeclaredTests.of(CodeModel.read(project()), Set.of())
                .forEach(test -> ids.put(test.method().className(), test.id()));
        List<TestExecution> tests = new ArrayList<>();
        List<ContainerExecution> containers = new ArrayList<>();
        for (Slot slot : crash ? slots.subList(0, 1) : slots) {
            tests.add(test(slot, ids.get(slot.testClass()), outcome(request, slot, slots), really));
            containers.add(container(slot));
        }
        double end = slots.stream().mapToDouble(Slot::end).max().orElse(START_UP);
        boolean failed = tests.stream().anyMatch(test -> test.outcome() == Outcome.FAILED);
        TestRun.Exit exit = crash
                ? new TestRun.Exit(Status.CRASHED, "a test JVM ended before its tests did")
                : brokenBy.isPresent() && request.kind() == RunKind.PLAIN
                        ? new TestRun.Exit(
                                Status.INVALID, "the build failed though no test did: " + brokenBy.get() + ": no key")
                        : new TestRun.Exit(failed ? Status.TEST_FAILURES : Status.SUCCESS, "");
        boolean recording = request.configuration().recording();
        return new TestRun(
                request.number(),
                request.kind(),
                request.configuration(),
                TreeDigest.of(suite.copy, Set.of(suite.copy.resolve("target"))),
                0,
                micros(end),
                exit,
                tests,
                containers,
                forks(really, end, crash ? List.of(ids.get(slots.get(1).testClass())) : List.of()),
                recording ? fixtures(tests) : List.of(),
                recording ? tests.size() : 0,
                recording ? tests.size() : 0,
                request.agent() && !crash ? seen() : Touches.none(""));
    }

    private List<FixtureUse> fixtures(List<TestExecution> tests) {
        return tests.stream()
                .filter(test -> holding.contains(test.testClass()))
                .map(test -> new FixtureUse(
                        test.id(),
                        test.testClass(),
                        "shared",
                        true,
                        "java.util.ArrayList",
                        FixtureUse.Kind.FIXTURE,
                        test.pid(),
                        7,
                        false,
                        true))
                .toList();
    }

    /** Each class goes to the worker that is free first; isolated and serial ones run alone at the end. */
    private List<Slot> schedule(RunKind kind, RunConfiguration really, List<String> only) {
        CodeModel code = CodeModel.read(project());
        List<String> order = new ArrayList<>(suite.names());
        order.remove(excluded);
        if (!only.isEmpty()) {
            order.retainAll(only);
            order.sort(java.util.Comparator.comparingInt(only::indexOf));
        }
        // Candidates keep the order, as chance has it too: so what is chosen is not left to it.
        if (really.isShuffled() && kind != RunKind.CANDIDATE && alike <= 0) {
            Collections.shuffle(order, new Random(really.seed()));
        }
        double[] free = new double[really.isParallel() ? really.workers() : 1];
        java.util.Arrays.fill(free, START_UP);
        List<Slot> slots = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (String name : order) {
            boolean isolated = really.mode() == Mode.CLASS_THREADS && IsolationGuards.isIsolated(code, name);
            if (isolated || really.serial().contains(name)) {
                alone.add(name);
                continue;
            }
            int worker = 0;
            for (int i = 1; i < free.length; i++) {
                worker = free[i] < free[worker] ? i : worker;
            }
            slots.add(slot(name, free, worker));
        }
        for (String name : alone) {
            free[0] = slots.stream().mapToDouble(Slot::end).max().orElse(START_UP);
            slots.add(slot(name, free, 0));
        }
        return slots;
    }

    private Slot slot(String name, double[] free, int worker) {
        double start = free[worker];
        free[worker] += seconds.getOrDefault(name, 1.0) * pace;
        return new Slot(name, start, free[worker], worker);
    }

    private Outcome outcome(RunRequest request, Slot slot, List<Slot> slots) {
        Set<String> beside = new TreeSet<>();
        slots.stream()
                .filter(other -> other != slot && other.start() < slot.end() && slot.start() < other.end())
                .forEach(other -> beside.add(other.testClass()));
        return failing.getOrDefault(slot.testClass(), (any, none) -> false).test(request, beside)
                ? Outcome.FAILED
                : Outcome.SUCCESSFUL;
    }

    private static TestExecution test(Slot slot, TestId id, Outcome outcome, RunConfiguration really) {
        return new TestExecution(
                id,
                new io.github.parallelmaven.model.TestMethod(slot.testClass(), "works", ""),
                outcome,
                outcome == Outcome.FAILED ? "java.lang.AssertionError" : "",
                "",
                micros(slot.start()),
                micros(slot.end()),
                "worker-" + slot.worker(),
                pid(really, slot.worker()),
                1);
    }

    private static ContainerExecution container(Slot slot) {
        return new ContainerExecution(
                new TestId("[engine:junit-jupiter]/[class:" + slot.testClass() + "]"),
                slot.testClass(),
                "",
                Outcome.SUCCESSFUL,
                "",
                micros(slot.start()),
                micros(slot.end()),
                1);
    }

    private static long pid(RunConfiguration really, int worker) {
        return really.mode() == Mode.FORKS ? worker + 1 : 1;
    }

    /** @param running what runs when they crash */
    private static List<ForkRecord> forks(RunConfiguration really, double end, List<TestId> running) {
        List<ForkRecord> forks = new ArrayList<>();
        for (int i = 0; i < (really.mode() == Mode.FORKS ? really.workers() : 1); i++) {
            forks.add(new ForkRecord(
                    i + 1L,
                    0,
                    micros(START_UP),
                    micros(end),
                    0,
                    50_000_000,
                    1,
                    running.isEmpty(),
                    running,
                    "17",
                    1L << 30));
        }
        return forks;
    }

    private static long micros(double time) {
        return Math.round(time * 1e6);
    }
}
