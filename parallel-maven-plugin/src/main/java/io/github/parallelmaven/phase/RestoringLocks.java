package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.HazardAnalysis;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Remedy.ResourceLock;
import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.model.Touch;
import java.util.Collection;
import java.util.List;
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
 * So every class that sets any property has to hold the lock too, or to run alone. Locale and time zone have no such remedy: any
 * test may read them, and a lock on those that write keeps nobody else away.
 *
 * @param annotation the annotation, or empty where there is none
 * @param classes the classes that get it
 */
record RestoringLocks(String annotation, Set<String> classes) {

    /** JUnit's constant {@code Resources.SYSTEM_PROPERTIES}. */
    private static final String PROPERTIES = "java.lang.System.properties";

    private static final String WRITES_PROPERTIES = "H10";

    private static final String SEEN_PROPERTY = "property:";

    /** JUnit's own from 6.1, and JUnit Pioneer's from 2.1. */
    private static final List<String> ANNOTATIONS = List.of(
            "org.junit.jupiter.api.util.RestoreSystemProperties", "org.junitpioneer.jupiter.RestoreSystemProperties");

    private static final String LOCK = "org.junit.jupiter.api.parallel.ResourceLock";

    /** What lets a test rely on what the one before it has left. */
    private static final Set<String> ORDERED =
            Set.of("org.junit.jupiter.api.TestMethodOrder", "org.junit.jupiter.api.TestInstance");

    RestoringLocks {
        classes = Set.copyOf(classes);
    }

    static RestoringLocks none() {
        return new RestoringLocks("", Set.of());
    }

    /**
     * Those of one configuration.
     *
     * @param findings all findings, with the remedies as the rules have chosen them
     * @param seen what test classes were seen to use, whether or not that can harm
     */
    static RestoringLocks of(
            CodeModel code, HazardAnalysis hazards, Collection<Finding> findings, Collection<Touch> seen) {
        Optional<String> carrier =
                ANNOTATIONS.stream().filter(name -> locksProperties(code, name)).findFirst();
        if (carrier.isEmpty()) {
            return none();
        }
        SortedSet<String> locked = classes(findings, RestoringLocks::locksToWrite);
        SortedSet<String> unlocked = new TreeSet<>(hazards.classesOf(WRITES_PROPERTIES));
        seen.stream()
                .filter(touch -> touch.writes() && touch.resource().startsWith(SEEN_PROPERTY))
                .map(Touch::testClass)
                .forEach(unlocked::add);
        unlocked.removeAll(locked);
        unlocked.removeAll(classes(findings, finding -> finding.remedy() instanceof Remedy.Isolated));
        if (!unlocked.isEmpty()) {
            return none();
        }
        return new RestoringLocks(
                carrier.get(),
                locked.stream()
                        .filter(name -> !reliesOnOrder(code, name))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The finding with the remedy that its class gets. */
    Finding in(Finding finding) {
        return locksToWrite(finding) && classes.contains(finding.testClass())
                ? finding.withRemedy(((ResourceLock) finding.remedy()).through(annotation))
                : finding;
    }

    private static boolean locksToWrite(Finding finding) {
        return finding.remedy() instanceof ResourceLock lock
                && lock.mode() == Mode.READ_WRITE
                && lock.key().equals(PROPERTIES);
    }

    private static SortedSet<String> classes(Collection<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).map(Finding::testClass).collect(Collectors.toCollection(TreeSet::new));
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
                && annotation.text("value").equals(PROPERTIES)
                && !annotation.text("mode").equals("READ");
    }

    private static boolean reliesOnOrder(CodeModel code, String className) {
        return code.jupiter().ofClass(className).stream().anyMatch(found -> ORDERED.contains(found.type()))
                || code.members(className).stream().anyMatch(nested -> reliesOnOrder(code, nested.name()));
    }
}
