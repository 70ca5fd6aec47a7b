package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.ExaminedCache;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.analysis.source.SourceTree;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Explanation;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Explanation.Fate;
import io.github.parallelmaven.model.Explanation.InMode;
import io.github.parallelmaven.model.Explanation.Saving;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Scope;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.run.tune.IsolationCosts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why test classes of a compiled module may overlap, or may not. Runs no test. */
public final class Explain {

    private final Path root;
    private final Project project;
    private final BoundSuite suite;
    private final ThreadSafetyPhase safety;
    private final RunConfiguration own;
    private final Earlier earlier;
    private final List<ForkFix> repairs;
    private final int cores = Runtime.getRuntime().availableProcessors();

    /**
     * @param root the topmost folder of the build
     * @param output the plugin's output folder
     * @param earlier what goals before this one left
     * @param fixes whether small edits are preferred to serial executions
     * @throws SuiteProblem when the suppressions cannot be read
     */
    public Explain(Path root, Path output, OwnBuild build, Earlier earlier, boolean fixes) {
        this.root = root;
        this.project = build.project();
        this.own = EffectiveConfiguration.of(project, cores);
        this.suite = new BoundSuite(build, project, own);
        Suppressions suppressions = SuppressionsFile.read(root);
        this.safety = new ThreadSafetyPhase(suite.tests(), suppressions)
                .in(Reactor.of(project))
                .withCache(ExaminedCache.in(output));
        this.earlier = earlier;
        safety.seen().record(earlier.touches());
        // Whoever reads it mends one class, and others stay open.
        safety.leaveUnfixed();
        this.repairs = fixes ? repairs() : List.of();
    }

    /** The outermost classes of the tests that the module runs, by binary name. */
    public SortedSet<String> testClasses() {
        return suite.tests().stream()
                .flatMap(test -> Stream.of(test.testClass(), test.method().testClass()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The explanation of each class that is asked for, in the order of their names. */
    public List<Explanation> of(Predicate<String> wanted) {
        return testClasses().stream().filter(wanted).map(this::explain).toList();
    }

    private Explanation explain(String testClass) {
        CodeModel code = suite.code();
        String source = code.location(testClass, 0, "").file();
        List<String> annotations = IsolationGuards.of(code, testClass);
        List<InMode> modes = Stream.of(safety.classThreads(), Mode.FORKS)
                .map(mode -> inMode(testClass, configuration(mode), annotations))
                .toList();
        return new Explanation(testClass, source, own.label(), annotations, written(source, testClass), modes);
    }

    /** The one of this way to be parallel that is in use or was chosen; else one with a worker for each processor. */
    private RunConfiguration configuration(Mode mode) {
        return Stream.concat(Stream.of(own), earlier.chosen().stream())
                .filter(known -> known.mode() == mode)
                .findFirst()
                .orElse(RunConfiguration.of(mode, Math.max(2, cores)));
    }

    private InMode inMode(String testClass, RunConfiguration configuration, List<String> annotations) {
        boolean threads = configuration.mode() == Mode.CLASS_THREADS;
        if (!safety.mayOverlap(testClass, configuration.mode())) {
            return new InMode(configuration, Fate.NEVER, List.of(), Optional.empty());
        }
        List<Cause> causes = new ArrayList<>(safety.causes(suite.code(), testClass, configuration).stream()
                .map(this::repaired)
                .toList());
        earlier.findings().stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .filter(finding ->
                        finding.scopes().contains(configuration.mode() == Mode.FORKS ? Scope.FORKS : Scope.CLASSES))
                .forEach(finding -> causes.add(ofRun(finding, annotations)));
        Fate fate = fate(causes, threads ? annotations : List.of());
        return new InMode(
                configuration,
                fate,
                causes,
                fate == Fate.OVERLAPS ? Optional.empty() : saving(testClass, configuration, fate));
    }

    /** What a run told, in the sources as they are now. */
    private Cause ofRun(Finding finding, List<String> annotations) {
        SortedMap<String, Finding.Access> others = earlier.findings().stream()
                .filter(other -> other.resource().equals(finding.resource()))
                .filter(other -> !other.testClass().equals(finding.testClass()))
                .collect(Collectors.toMap(Finding::testClass, Finding::access, (one, same) -> one, TreeMap::new));
        boolean there = annotations.contains(finding.remedy().annotation());
        return new Cause(finding.withGuard(there), others, !(finding.remedy() instanceof Remedy.ResourceLock));
    }

    /** What apply would try to make different in each fork. */
    private List<ForkFix> repairs() {
        List<Finding> crossing = safety.crossing(suite.code());
        return crossing.isEmpty()
                ? List.of()
                : new ForkFixes(
                                root,
                                SourceTree.read(project).outlines(),
                                project.javaRelease(),
                                TextPlaces.of(root, root, Reactor.of(project)))
                        .of(crossing, safety.constants(suite.code()));
    }

    private Cause repaired(Cause cause) {
        Finding finding = cause.finding();
        return repairs.stream()
                .filter(fix -> fix.resource().equals(finding.resource()))
                .filter(fix -> finding.remedy() instanceof Remedy.SerialExecution)
                .findFirst()
                .map(fix -> new Cause(finding.withRemedy(fix.remedy()), cause.others(), cause.everyone()))
                .orElse(cause);
    }

    private static Fate fate(List<Cause> causes, List<String> annotations) {
        boolean isolated = annotations.contains(new Remedy.Isolated("").annotation());
        List<Remedy> remedies =
                causes.stream().map(cause -> cause.finding().remedy()).toList();
        if (remedies.stream().anyMatch(Remedy.SerialExecution.class::isInstance)) {
            return Fate.SERIAL;
        } else if (isolated || remedies.stream().anyMatch(Remedy.Isolated.class::isInstance)) {
            return Fate.ALONE;
        }
        return !annotations.isEmpty() || remedies.stream().anyMatch(Remedy.ResourceLock.class::isInstance)
                ? Fate.LOCKED
                : Fate.OVERLAPS;
    }

    private Optional<Saving> saving(String testClass, RunConfiguration configuration, Fate fate) {
        if (earlier.sequential().isEmpty()) {
            return Optional.empty();
        }
        TestRun sequential = earlier.sequential().get();
        SortedSet<String> serial = new TreeSet<>(configuration.serial());
        if (fate == Fate.SERIAL) {
            serial.add(testClass);
        }
        IsolationCosts costs =
                new IsolationCosts(sequential, isolation(configuration), configuration.withSerial(serial), cores);
        return Optional.of(new Saving(costs.of(testClass), costs.seconds(), sequential.number()));
    }

    /** What the findings ask for, and what stands on classes without one. */
    private Isolation isolation(RunConfiguration configuration) {
        if (configuration.mode() != Mode.CLASS_THREADS) {
            return Isolation.none();
        }
        Isolation found = Isolation.of(safety.findings(suite.code(), configuration));
        SortedSet<String> alone = new TreeSet<>(found.alone());
        testClasses().stream()
                .filter(name -> IsolationGuards.isIsolated(suite.code(), name))
                .forEach(alone::add);
        Isolation others = found.without(alone);
        return new Isolation(alone, others.writers(), others.readers(), others.byMethods());
    }

    /**
     * The reasons that the journal gives for what apply wrote into the file of a class to keep it apart, and for edits elsewhere
     * that were made for it.
     */
    private List<String> written(String file, String testClass) {
        return new JournalFile(root)
                .read().stream()
                        .flatMap(journal -> journal.entries().stream())
                        .flatMap(entry -> entry.files().stream())
                        .flatMap(journaled -> journaled.insertions().stream()
                                .filter(insertion -> insertion.group() == ChangeGroup.ISOLATION)
                                .filter(insertion ->
                                        journaled.path().equals(file) || ForkFix.isFor(insertion.reason(), testClass)))
                        .filter(insertion -> !insertion.inserted().strip().startsWith("import "))
                        .map(Explain::line)
                        .toList();
    }

    private static String line(Insertion insertion) {
        return insertion.inserted().strip() + ": " + insertion.reason();
    }
}
