package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules over all test classes, and what their answers mean for the chosen configuration. */
public final class HazardAnalysis {

    private final SuiteCode suite;
    private final List<HazardRule> rules;
    private final RecordedUses recorded;
    private final TestClasses testClasses;
    private final List<Examined> examined;

    private HazardAnalysis(
            CodeModel code,
            SortedSet<String> testClasses,
            Set<String> overlappingThemselves,
            RecordedUses recorded,
            ExaminedCache cache) {
        this.suite = SuiteCode.of(code);
        this.rules = rules();
        this.testClasses = new TestClasses(testClasses.size(), overlappingThemselves);
        List<Examined> alone = cache.of(code, testClasses, rules, this::examine);
        this.recorded = recorded.withOwnOfForks(perFork(alone));
        this.examined = alone.stream().map(this::withRecorded).toList();
    }

    /**
     * Looks at the classes once; findings for different configurations cost little then.
     *
     * @param testClasses binary names of the (outermost) test classes
     */
    public static HazardAnalysis of(CodeModel code, SortedSet<String> testClasses) {
        return of(code, testClasses, Set.of(), RecordedUses.none(), ExaminedCache.none());
    }

    /**
     * The same with what a run has shown.
     *
     * @param overlappingThemselves of the test classes those whose own tests may overlap in the threads of Surefire
     * @param recorded what the classes were seen to use
     * @param cache what was found before
     */
    public static HazardAnalysis of(
            CodeModel code,
            SortedSet<String> testClasses,
            Set<String> overlappingThemselves,
            RecordedUses recorded,
            ExaminedCache cache) {
        return new HazardAnalysis(code, testClasses, overlappingThemselves, recorded, cache);
    }

    /** The rules on the class path, by id. */
    static List<HazardRule> rules() {
        return ServiceLoader.load(HazardRule.class, HazardAnalysis.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(HazardRule::id))
                .toList();
    }

    /**
     * Every hazard, also the harmless ones (see {@link Finding#isHarmless}), sorted by test class, file and line.
     *
     * @param chosen what may overlap decides about remedies
     */
    public List<Finding> findings(RunConfiguration chosen, Suppressions suppressions) {
        List<Finding> findings = withLocksOfTheirOwn(chosen, suppressions);
        JoinedLocks locks = new JoinedLocks(findings);
        return findings.stream().map(locks::in).sorted(order()).toList();
    }

    private List<Finding> withLocksOfTheirOwn(RunConfiguration chosen, Suppressions suppressions) {
        return ConflictGroups.of(examined).stream()
                .flatMap(group -> group.findings(chosen, testClasses).stream())
                .map(finding -> suppressed(finding, suppressions))
                .distinct()
                .toList();
    }

    /** The findings of one test class, each with the other classes that use the same thing, in order of file and line. */
    public List<Cause> causes(String testClass, RunConfiguration chosen, Suppressions suppressions) {
        JoinedLocks locks = new JoinedLocks(withLocksOfTheirOwn(chosen, suppressions));
        return ConflictGroups.of(examined).stream()
                .flatMap(group -> group.causes(testClass, chosen, testClasses).stream())
                .map(cause -> new Cause(
                        locks.in(suppressed(cause.finding(), suppressions)), cause.others(), cause.everyone()))
                .distinct()
                .sorted(Comparator.comparing(Cause::finding, order()))
                .toList();
    }

    /** Constants that name something outside the JVM, and what was seen to be shared there, sorted by test class, kind and value. */
    public List<ProcessResource> processResources() {
        List<ProcessResource> constants = examined.stream()
                .flatMap(test -> test.processResources().stream())
                .toList();
        Stream<ProcessResource> seen = recorded.processResources(suite.code()).stream()
                .filter(resource -> constants.stream().noneMatch(resource::isSameAs));
        return Stream.concat(constants.stream(), seen)
                .sorted(Comparator.comparing(ProcessResource::testClass)
                        .thenComparing(ProcessResource::kind)
                        .thenComparing(ProcessResource::value)
                        .thenComparing(resource -> resource.location().toString()))
                .toList();
    }

    /** Where static mocks are opened that are not seen to be closed, in order of the test classes. */
    public List<Location> openStaticMocks() {
        return examined.stream()
                .flatMap(test -> test.openStaticMocks().stream())
                .distinct()
                .toList();
    }

    /** The test classes in which a rule saw something, whether or not that can meet anything. */
    public SortedSet<String> classesOf(String rule) {
        return examined.stream()
                .filter(test -> test.uses().stream().anyMatch(use -> use.rule().equals(rule)))
                .map(Examined::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The test classes whose own tests overlap in Jupiter's threads: an annotation asks for it, and no lock forbids it. */
    public SortedSet<String> overlappingMethods() {
        return examined.stream()
                .filter(test -> test.methods().asked())
                .filter(test ->
                        !test.guards().isolated() && test.guards().written().isEmpty())
                .map(Examined::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The test classes of which nothing is known that their own tests would share, if they overlapped in Jupiter's threads. None that
     * others extend: the annotation that asks for it is inherited.
     */
    public SortedSet<String> withMethodsApart() {
        return examined.stream()
                .filter(Examined::sharesNothing)
                .filter(test -> suite.code().children(test.testClass()).isEmpty())
                .map(Examined::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Comparator<Finding> order() {
        return Comparator.comparing(Finding::testClass)
                .thenComparing(finding -> finding.location().file())
                .thenComparing(finding -> finding.location().line())
                .thenComparing(Finding::rule)
                .thenComparing(Finding::resource)
                .thenComparing(Finding::message);
    }

    private static Finding suppressed(Finding finding, Suppressions suppressions) {
        return suppressions
                .reasonFor(finding)
                .map(reason -> finding.withRemedy(new Remedy.Suppressed(reason)))
                .orElse(finding);
    }

    private Examined examine(String testClass) {
        // Following the code is most of the work: all that is asked of it is asked here.
        TestClassCode test = new TestClassCode(suite, Reach.of(suite.code(), testClass));
        Map<String, Set<String>> outsideLocks = new HashMap<>();
        Guards.keysOnMethods(test).forEach(key -> outsideLocks.put(key, groupsOutside(key, test)));
        List<ResourceUse> uses = uses(test);
        return new Examined(
                testClass,
                uses,
                Guards.ofClass(test),
                MethodOverlap.of(test),
                texts(test),
                outsideLocks,
                ProcessResources.of(test, uses),
                OpenStaticMocks.of(test));
    }

    /** What is known of one of the classes. */
    Examined examined(String testClass) {
        return examined.stream()
                .filter(test -> test.testClass().equals(testClass))
                .findFirst()
                .orElseThrow();
    }

    /** What is outside the JVM, and another one in each fork. */
    private static Set<String> perFork(List<Examined> examined) {
        return examined.stream()
                .flatMap(test -> test.uses().stream())
                .filter(use -> use.sharing() == ResourceUse.Sharing.IN_JVM)
                .map(ResourceUse::group)
                .filter(group -> Stream.of("port:", "file:", "db:").anyMatch(group::startsWith))
                .collect(Collectors.toSet());
    }

    private Examined withRecorded(Examined test) {
        return test.withMore(recorded.of(test.testClass(), suite.code(), test.uses(), () -> methods(test.testClass())));
    }

    private Set<String> methods(String testClass) {
        return Reach.of(suite.code(), testClass).steps().stream()
                .map(step -> step.method().label())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(TestClassCode test) {
        return test.reach().steps().stream()
                .filter(test::isTestCode)
                .flatMap(step -> step.method().strings().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> groupsOutside(String key, TestClassCode test) {
        Reach unlocked = Reach.of(
                suite.code(),
                test.name(),
                method -> !Guards.ofMethod(test.jupiter(), method.header()).holds(key, false));
        return uses(new TestClassCode(suite, unlocked)).stream()
                .map(ResourceUse::group)
                .collect(Collectors.toSet());
    }

    private List<ResourceUse> uses(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        rules.forEach(rule -> uses.addAll(rule.find(test)));
        return uses;
    }
}
