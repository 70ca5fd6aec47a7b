package io.github.parallelmaven.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What keeps test classes from overlapping, and which may overlap with themselves, by the names of outermost classes.
 *
 * @param alone classes that run alone
 * @param writers by lock key, the other classes that hold the lock for writing: one at a time
 * @param byMethods classes whose own tests overlap in Jupiter's threads
 */
public record Isolation(
        SortedSet<String> alone, SortedMap<String, SortedSet<String>> writers, SortedSet<String> byMethods) {

    public Isolation {
        alone = Collections.unmodifiableSortedSet(new TreeSet<>(alone));
        writers = Collections.unmodifiableSortedMap(new TreeMap<>(writers));
        byMethods = Collections.unmodifiableSortedSet(new TreeSet<>(byMethods));
    }

    /** Where the tests of each class run one after another. */
    public Isolation(SortedSet<String> alone, SortedMap<String, SortedSet<String>> writers) {
        this(alone, writers, new TreeSet<>());
    }

    public static Isolation none() {
        return alone(Set.of());
    }

    public static Isolation alone(Set<String> classes) {
        return new Isolation(new TreeSet<>(classes), new TreeMap<>());
    }

    /** The keys of the locks that a class holds for writing. */
    public SortedSet<String> locksOf(String testClass) {
        return writers.entrySet().stream()
                .filter(lock -> lock.getValue().contains(testClass))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same for all classes at once; those that hold none are not among them. */
    public Map<String, SortedSet<String>> locksByClass() {
        Map<String, SortedSet<String>> locks = new HashMap<>();
        writers.forEach((key, holders) -> holders.forEach(
                holder -> locks.computeIfAbsent(holder, none -> new TreeSet<>()).add(key)));
        return locks;
    }

    /** The same when these classes are free. */
    public Isolation without(Set<String> classes) {
        SortedSet<String> stillAlone = new TreeSet<>(alone);
        stillAlone.removeAll(classes);
        SortedMap<String, SortedSet<String>> stillWriters = new TreeMap<>();
        writers.forEach((key, holders) -> {
            SortedSet<String> rest = new TreeSet<>(holders);
            rest.removeAll(classes);
            stillWriters.put(key, rest);
        });
        return new Isolation(stillAlone, stillWriters, byMethods);
    }

    /** The same where the own tests of these classes overlap; a lock for writing on a class forbids it. */
    public Isolation withMethodsOf(Set<String> classes) {
        SortedSet<String> overlapping = new TreeSet<>(classes);
        overlapping.removeAll(alone);
        writers.values().forEach(overlapping::removeAll);
        return new Isolation(alone, writers, overlapping);
    }

    /** What findings and their remedies ask for in one JVM. */
    public static Isolation of(Collection<Finding> findings) {
        SortedSet<String> alone = new TreeSet<>();
        SortedMap<String, SortedSet<String>> writers = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.remedy() instanceof Remedy.Isolated) {
                alone.add(finding.testClass());
            } else if (finding.remedy() instanceof Remedy.ResourceLock lock
                    && lock.mode() == Remedy.ResourceLock.Mode.READ_WRITE) {
                writers.computeIfAbsent(lock.key(), key -> new TreeSet<>()).add(finding.testClass());
            }
        }
        writers.values().forEach(classes -> classes.removeAll(alone));
        return new Isolation(alone, writers);
    }
}
