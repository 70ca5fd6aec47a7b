package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.hazard.ExaminedCache;
import io.github.parallelmaven.analysis.hazard.HazardAnalysis;
import io.github.parallelmaven.analysis.hazard.RecordedUses;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the rules say of a module when its test classes overlap in one JVM, whether or not their framework can do that.
 *
 * @param classes the test classes
 * @param declared those that hold a lock of their own, or are isolated, as their team has written it
 * @param findings all that was found
 * @param time how long reading and judging took
 */
record HazardResult(SortedSet<String> classes, SortedSet<String> declared, List<Finding> findings, Duration time) {

    /** Nobody overlaps with more: locks and isolation do not depend on the number. */
    private static final RunConfiguration OVERLAPPING = RunConfiguration.classThreads(4);

    private static final Set<String> LOCKS = Set.of(
            "org.junit.jupiter.api.parallel.ResourceLock",
            "org.junit.jupiter.api.parallel.ResourceLocks",
            "org.junit.jupiter.api.parallel.Isolated");

    private static final Set<Scope> OUTSIDE = Set.of(Scope.CLASSES, Scope.FORKS, Scope.ORDER);

    /**
     * @param running the classes that Surefire runs; all that declare a test where that is not known
     * @param known further classes that are judged where they declare a test
     * @param uses what the classes were seen to use
     */
    static HazardResult of(Project project, SortedSet<String> running, Collection<String> known, RecordedUses uses) {
        long start = System.nanoTime();
        CodeModel code = CodeModel.read(project);
        SortedSet<String> testing = DeclaredTests.of(code, Set.of()).stream()
                .map(test -> test.method().testClass())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> classes = new TreeSet<>(testing);
        if (!running.isEmpty()) {
            classes.retainAll(running);
            known.stream().filter(testing::contains).forEach(classes::add);
        }
        List<Finding> findings = HazardAnalysis.of(code, classes, Set.of(), uses, ExaminedCache.none())
                .findings(OVERLAPPING, Suppressions.none());
        SortedSet<String> declared = new TreeSet<>(classes);
        declared.removeIf(name ->
                code.jupiter().ofClass(name).stream().noneMatch(annotation -> LOCKS.contains(annotation.type())));
        return new HazardResult(classes, declared, findings, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Whether a class takes part in a finding that may meet where the class is known to. */
    boolean finds(String testClass, boolean withinClass) {
        return findings.stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .anyMatch(finding -> withinClass || finding.scopes().stream().anyMatch(OUTSIDE::contains));
    }

    /** The classes that get a lock, or run alone, though their team leaves them among the others. */
    SortedSet<String> keptApart() {
        return findings.stream()
                .filter(HazardResult::keepsApart)
                .map(Finding::testClass)
                .filter(name -> !declared.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean keepsApart(Finding finding) {
        return !finding.guarded()
                && (finding.remedy() instanceof Remedy.ResourceLock || finding.remedy() instanceof Remedy.Isolated);
    }
}
