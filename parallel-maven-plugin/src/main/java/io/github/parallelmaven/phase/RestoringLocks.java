package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.HazardAnalysis;
import io.github.parallelmaven.analysis.hazard.SystemProperties;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Remedy.ResourceLock;
import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.model.Touch;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a library on the test class path has an annotation that takes the lock on the system properties and puts them back
 * afterwards, a class that changes some gets that one instead of the plain lock.
 *
 * <p>The annotation exchanges the properties of the JVM for a copy, around the class and around each test, and then the
 * other way round (read in JUnit 6.1.3 and JUnit Pioneer 2.3.0). What another class sets meanwhile would be lost with the copy.
 * So every class that sets any property has to hold the lock too, or to run alone. Whoever is told of one class cannot know that
 * of the others, and names the plain lock. Locale and time zone have no such remedy: any test may read them, and a lock on
 * those that write keeps nobody else away.
 *
 * @param annotation the annotation, or empty where there is none
 * @param there the classes that have it
 * @param added the classes that get it
 * @param users the classes that use any property
 */
record RestoringLocks(String annotation, Set<String> there, Set<String> added, Set<String> users) {

    private static final String WRITES_PROPERTIES = "H10";

    private static final String READS_PROPERTIES = "H11";

    private static final String SEEN_PROPERTY = "property:";

    private static final String LOCK = "org.junit.jupiter.api.parallel.ResourceLock";

    /** What lets a test rely on what the one before it has left. */
    private static final Set<String> ORDERED =
            Set.of("org.junit.jupiter.api.TestMethodOrder", "org.junit.jupiter.api.TestInstance");

    RestoringLocks {
        there = Set.copyOf(there);
        added = Set.copyOf(added);
        users = Set.copyOf(users);
    }

    /** Where no class gets the annotation: those that have it. */
    static RestoringLocks there(CodeModel code, Collection<Finding> findings) {
        String carrier = carrier(code).orElse("");
        SortedSet<String> there = classes(findings, RestoringLocks::locksToWrite);
        there.removeIf(name -> !isAnnotated(code, name, carrier));
        return new RestoringLocks(carrier, there, Set.of(), Set.of());
    }

    /**
     * Those of one configuration, where all findings get their remedies at once.
     *
     * @param findings all findings, with the remedies as the rules have chosen them
     * @param seen what test classes were seen to use, whether or not that can harm
     * @param unmarked the classes whose sources can carry no annotation
     */
    static RestoringLocks of(
            CodeModel code,
            HazardAnalysis hazards,
            Collection<Finding> findings,
            Collection<Touch> seen,
            Set<String> unmarked) {
        RestoringLocks there = there(code, findings);
        if (there.annotation().isEmpty()) {
            return there;
        }
        SortedSet<String> locked = classes(findings, finding -> !finding.guarded() && locksToWrite(finding));
        SortedSet<String> alone =
                classes(findings, finding -> !finding.guarded() && finding.remedy() instanceof Remedy.Isolated);
        locked.removeAll(unmarked);
        alone.removeAll(unmarked);
        SortedSet<String> unlocked = new TreeSet<>(hazards.classesOf(WRITES_PROPERTIES));
        SortedSet<String> users = new TreeSet<>(hazards.classesOf(READS_PROPERTIES));
        users.addAll(unlocked);
        seen.stream()
                .filter(touch -> touch.resource().startsWith(SEEN_PROPERTY))
                .forEach(touch -> (touch.writes() ? unlocked : users).add(touch.testClass()));
        users.addAll(unlocked);
        unlocked.removeAll(locked);
        unlocked.removeAll(alone);
        unlocked.removeIf(name -> isKeptApart(code, name));
        if (!unlocked.isEmpty()) {
            // Not even those that are there: what an earlier trial wrote is to become the plain lock.
            return new RestoringLocks(there.annotation(), Set.of(), Set.of(), Set.of());
        }
        locked.removeIf(name -> reliesOnOrder(code, name));
        return new RestoringLocks(there.annotation(), there.there(), locked, users);
    }

    /** The finding with the remedy that its class gets, or has. */
    Finding in(Finding finding) {
        boolean restores = there.contains(finding.testClass()) || added.contains(finding.testClass());
        return restores && locksToWrite(finding)
                ? finding.withRemedy(((ResourceLock) finding.remedy()).through(annotation))
                : finding;
    }

    /** Those of these classes for which it matters that some class gets the annotation. */
    SortedSet<String> concerned(Set<String> classes) {
        SortedSet<String> concerned = new TreeSet<>(classes);
        concerned.removeIf(name -> added.isEmpty() || !users.contains(name));
        return concerned;
    }

    private static boolean locksToWrite(Finding finding) {
        return finding.remedy() instanceof ResourceLock lock
                && lock.mode() == Mode.READ_WRITE
                && lock.key().equals(SystemProperties.LOCK_KEY);
    }

    private static SortedSet<String> classes(Collection<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).map(Finding::testClass).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> carrier(CodeModel code) {
        return SystemProperties.RESTORING.stream()
                .filter(name -> locksProperties(code, name))
                .findFirst();
    }

    private static boolean isAnnotated(CodeModel code, String className, String annotation) {
        return code.jupiter().ofClass(className).stream()
                .anyMatch(found -> found.type().equals(annotation));
    }

    /** By this very lock: one of another name, which may guard a finding as well, does not meet the annotation. */
    private static boolean isKeptApart(CodeModel code, String className) {
        return isAnnotated(code, className, Remedy.Isolated.ISOLATED)
                || code.jupiter().ofClass(className).stream().anyMatch(RestoringLocks::isWriteLock);
    }

    /** What the annotation carries is looked up in its class file, since versions differ. */
    private static boolean locksProperties(CodeModel code, String annotation) {
        return code.find(annotation)
                .map(type -> code.jupiter().expand(type.annotations()).stream())
                .orElse(Stream.empty())
                .anyMatch(RestoringLocks::isWriteLock);
    }

    private static boolean isWriteLock(AnnotationFacts annotation) {
        return annotation.type().equals(LOCK)
                && annotation.text("value").equals(SystemProperties.LOCK_KEY)
                && !annotation.text("mode").equals("READ");
    }

    private static boolean reliesOnOrder(CodeModel code, String className) {
        return code.jupiter().ofClass(className).stream().anyMatch(found -> ORDERED.contains(found.type()))
                || code.members(className).stream().anyMatch(nested -> reliesOnOrder(code, nested.name()));
    }
}
