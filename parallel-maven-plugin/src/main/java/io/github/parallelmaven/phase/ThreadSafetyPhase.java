package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.ExaminedCache;
import io.github.parallelmaven.analysis.hazard.HazardAnalysis;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.project.SurefireThreads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phase 3: what must not overlap, and what keeps it apart. */
final class ThreadSafetyPhase {

    private final SortedSet<String> testClasses;
    private final SortedSet<String> overlapping;
    private SortedSet<String> overlappingThemselves;
    private final SortedSet<String> repeated;
    private final SortedSet<String> staticMembers;
    private final Suppressions suppressions;
    private final SeenInRuns seen = new SeenInRuns();
    private final LastAnalysis last = new LastAnalysis();
    private final SortedSet<String> unmarked = new TreeSet<>();
    private boolean fixes = true;

    /**
     * @param tests every test: in one JVM only classes of a framework that has locks are ever made to overlap, since
     *     engines run one after another
     * @param repeated classes that run more than once, in several processes where there are several
     */
    ThreadSafetyPhase(Collection<DiscoveredTest> tests, SortedSet<String> repeated, Suppressions suppressions) {
        this(
                classes(tests.stream()),
                classes(tests.stream().filter(test -> test.framework().hasLocks())),
                classes(tests.stream().filter(DiscoveredTest::isInPartOfClass)),
                repeated,
                StaticMembers.of(tests),
                suppressions);
    }

    private ThreadSafetyPhase(
            SortedSet<String> testClasses,
            SortedSet<String> overlapping,
            SortedSet<String> overlappingThemselves,
            SortedSet<String> repeated,
            SortedSet<String> staticMembers,
            Suppressions suppressions) {
        this.testClasses = testClasses;
        this.overlapping = overlapping;
        this.overlappingThemselves = overlappingThemselves;
        this.repeated = repeated;
        this.staticMembers = staticMembers;
        this.suppressions = suppressions;
    }

    /** The same for other test classes, which run in forks only. */
    ThreadSafetyPhase ofOthers(SortedSet<String> classes, SortedSet<String> repeatedClasses) {
        return new ThreadSafetyPhase(
                classes, new TreeSet<>(), new TreeSet<>(), repeatedClasses, new TreeSet<>(), suppressions);
    }

    /** Where every class runs once. */
    ThreadSafetyPhase(Collection<DiscoveredTest> tests, Suppressions suppressions) {
        this(tests, new TreeSet<>(), suppressions);
    }

    /** In a suite, the classes of the tests beside the suite itself: they overlap too. */
    private static SortedSet<String> classes(Stream<DiscoveredTest> tests) {
        return tests.flatMap(test -> Stream.of(test.testClass(), test.method().testClass()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, with what an earlier build has found in classes that have not changed. */
    ThreadSafetyPhase withCache(ExaminedCache known) {
        last.use(known);
        return this;
    }

    /** What runs have told, and are to tell. */
    SeenInRuns seen() {
        return seen;
    }

    /** Every finding for a configuration, from the classes as they are compiled now. */
    List<Finding> findings(CodeModel code, RunConfiguration chosen) {
        HazardAnalysis hazards = hazards(code, chosen);
        List<Finding> found = hazards.findings(chosen, suppressions);
        RestoringLocks restoring = restoring(code, hazards, found);
        List<Finding> findings =
                new ArrayList<>(found.stream().map(restoring::in).toList());
        findings.addAll(seen.findings(code, chosen, findings));
        return StaticMembers.withoutGuards(findings, staticMembers);
    }

    /** Why a class must not overlap in a configuration, as far as its code tells. */
    List<Cause> causes(CodeModel code, String testClass, RunConfiguration chosen) {
        HazardAnalysis hazards = hazards(code, chosen);
        RestoringLocks restoring = restoring(code, hazards, hazards.findings(chosen, suppressions));
        return hazards.causes(testClass, chosen, suppressions).stream()
                .map(cause -> new Cause(restoring.in(cause.finding()), cause.others(), cause.everyone()))
                .toList();
    }

    /** No class gets an annotation that restores from now on: locks and isolation only. */
    void leaveUnfixed() {
        fixes = false;
    }

    /**
     * The same, where such annotations concern classes that differed.
     *
     * @return these classes
     */
    SortedSet<String> leaveUnfixed(Set<String> differing, CodeModel code, RunConfiguration chosen) {
        HazardAnalysis hazards = hazards(code, chosen);
        SortedSet<String> concerned =
                restoring(code, hazards, hazards.findings(chosen, suppressions)).concerned(differing);
        fixes &= concerned.isEmpty();
        return concerned;
    }

    /** The same for a build whose threads may take each test class as a whole, whatever its runner makes of it. */
    ThreadSafetyPhase in(Reactor build) {
        if (!SurefireThreads.splitClasses(build)) {
            overlappingThemselves = new TreeSet<>();
        }
        return this;
    }

    /** Remembers classes whose sources can carry no annotation; whether there are any that were not known. */
    boolean leaveUnmarked(Set<String> classes) {
        return unmarked.addAll(classes);
    }

    private RestoringLocks restoring(CodeModel code, HazardAnalysis hazards, List<Finding> findings) {
        return fixes
                ? RestoringLocks.of(code, hazards, findings, seen.touches(), unmarked)
                : RestoringLocks.there(code, findings);
    }

    /** The class threads that the tests could have: Surefire's where Jupiter runs none of them. */
    Mode classThreads() {
        return overlapping.isEmpty() ? Mode.SUREFIRE_THREADS : Mode.CLASS_THREADS;
    }

    /** Whether a configuration would make this class overlap with others at all. */
    boolean mayOverlap(String testClass, Mode mode) {
        return mode != Mode.CLASS_THREADS || overlapping.contains(testClass);
    }

    private SortedSet<String> classes(RunConfiguration chosen) {
        return chosen.mode() == Mode.CLASS_THREADS ? overlapping : testClasses;
    }

    private HazardAnalysis hazards(CodeModel code, RunConfiguration chosen) {
        return last.of(code, classes(chosen), overlappingThemselves, seen.uses());
    }

    /**
     * What may run at the same time.
     *
     * @param splits whether what crosses processes can be left to a serial execution; else it leaves class threads
     */
    Set<Mode> allowedModes(CodeModel code, Settings.Workers wanted, boolean splits) {
        Set<Mode> modes = wanted.modes();
        modes.removeIf(mode -> mode.overlapsInOneJvm() && mode != classThreads());
        modes.removeIf(mode ->
                mode.leavesForLater() && !splits && !toLeaveForLater(code, mode).isEmpty());
        if (!meetingThemselves(code).isEmpty()) {
            modes.remove(Mode.FORKS);
        }
        if (againstThreads().isPresent()) {
            modes.remove(Mode.CLASS_THREADS);
        }
        return modes;
    }

    /** Why no class threads of Jupiter can be made safe, whatever is annotated. */
    Optional<String> againstThreads() {
        return StaticMembers.againstThreads(staticMembers);
    }

    /** What forks must not have in common, whatever is serial. */
    List<Finding> crossing(CodeModel code) {
        return toLeaveForLater(code, Mode.FORKS);
    }

    /** What the workers of a mode must not have in common, whatever is serial, and nothing else keeps apart. */
    List<Finding> toLeaveForLater(CodeModel code, Mode mode) {
        return findings(code, RunConfiguration.of(mode, 2)).stream()
                .filter(finding -> finding.remedy() instanceof Remedy.SerialExecution)
                .toList();
    }

    /** The classes whose own tests overlap in Jupiter's threads. */
    SortedSet<String> overlappingMethods(CodeModel code) {
        // Without one of Jupiter's there is none, and the hazards that are known stay at hand.
        return overlapping.isEmpty()
                ? new TreeSet<>()
                : hazards(code, RunConfiguration.classThreads(2)).overlappingMethods();
    }

    /** The classes whose own tests may overlap, since nothing is known that they would share: none that has a finding to act on. */
    SortedSet<String> withMethodsApart(CodeModel code) {
        RunConfiguration threads = RunConfiguration.classThreads(2);
        SortedSet<String> apart = hazards(code, threads).withMethodsApart();
        findings(code, threads).stream()
                .filter(finding -> !(finding.remedy() instanceof Remedy.Advisory))
                .forEach(finding -> apart.remove(finding.testClass()));
        return apart;
    }

    /** Every constant that names something outside the JVM. */
    List<ProcessResource> constants(CodeModel code) {
        return hazards(code, RunConfiguration.forks(2)).processResources();
    }

    /** What a class uses that crosses processes, and that two runs of this class would both use. */
    List<ProcessResource> meetingThemselves(CodeModel code) {
        return repeated.isEmpty()
                ? List.of()
                : hazards(code, RunConfiguration.forks(2)).processResources().stream()
                        .filter(resource -> resource.kind().crossesProcesses())
                        .filter(resource -> repeated.contains(resource.testClass()))
                        .toList();
    }

    SafetyEvidence evidence(CodeModel code, RunConfiguration chosen, Recording recording, boolean mocksPossible) {
        HazardAnalysis hazards = hazards(code, chosen);
        return evidence(hazards, findings(code, chosen), hazards.processResources(), chosen, recording, mocksPossible);
    }

    /**
     * The evidence of the changed classes, at the lines of the unchanged sources: those are what the user has before him.
     *
     * @param before the classes before any change
     * @param after the classes with our annotations
     */
    SafetyEvidence evidence(
            CodeModel before, CodeModel after, RunConfiguration chosen, Recording recording, boolean mocksPossible) {
        // In this order: the classes before are those analysed last, and only the last are kept.
        HazardAnalysis unchanged = hazards(before, chosen);
        List<ProcessResource> constants = unchanged.processResources();
        List<Finding> findings = UnchangedPlaces.of(findings(before, chosen), findings(after, chosen));
        List<ProcessResource> left = hazards(after, chosen).processResources();
        return evidence(
                unchanged,
                findings,
                constants.stream()
                        .filter(constant -> left.stream().anyMatch(constant::isSameAs))
                        .toList(),
                chosen,
                recording,
                mocksPossible);
    }

    private SafetyEvidence evidence(
            HazardAnalysis hazards,
            List<Finding> findings,
            List<ProcessResource> constants,
            RunConfiguration chosen,
            Recording recording,
            boolean mocksPossible) {
        return SafetyEvidence.asItIs(
                chosen,
                testClasses.size(),
                findings,
                constants,
                recording,
                hazards.openStaticMocks(),
                List.of(),
                mocksPossible);
    }

    /**
     * One line on suppressions that suppress none of the findings.
     *
     * @param whole whether the code is that of the whole build
     */
    Optional<String> staleSuppressions(CodeModel code, SafetyEvidence evidence, boolean whole) {
        return SuppressionsFile.stale(suppressions, evidence.findings(), classes(evidence.chosen()), code, whole);
    }

    static boolean hasMockito(Reactor reactor) {
        return reactor.modules().stream()
                .flatMap(module -> module.dependencies().stream())
                .anyMatch(dependency -> dependency.key().equals("org.mockito:mockito-core"));
    }
}
