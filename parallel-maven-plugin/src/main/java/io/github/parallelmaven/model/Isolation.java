package io.github.parallelmaven.model;

import io.github.parallelmaven.model.Remedy.ResourceLock;
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
 * @param readers by lock key, those that hold it for reading only: beside each other, and beside no writer
 * @param byMethods classes whose own tests overlap in Jupiter's threads
 */
public record Isolation(
        SortedSet<String> alone,
        SortedMap<String, SortedSet<String>> writers,
        SortedMap<String, SortedSet<String>> readers,
        SortedSet<String> byMethods) {

    public Isolation {
        alone = Collections.unmodifiableSortedSet(new TreeSet<>(alone));
        writers = Collections.unmodifiableSortedMap(new TreeMap<>(writers));
        readers = Collections.unmodifiableSortedMap(new TreeMap<>(readers));
        byMethods = Collections.unmodifiableSortedSet(new TreeSet<>(byMethods));
    }

    /** Where nobody only reads, and the tests of each class run one after another. */
    public Isolation(SortedSet<String> alone, SortedMap<String, SortedSet<String>> writers) {
        this(alone, writers, new TreeMap<>(), new TreeSet<>());
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

    /** The locks of all classes by their keys, those for reading too; classes that hold none are not among them. */
    public Map<String, SortedMap<String, ResourceLock.Mode>> locksByClass() {
        Map<String, SortedMap<String, ResourceLock.Mode>> locks = new HashMap<>();
        readers.forEach((key, holders) -> hold(key, holders, ResourceLock.Mode.READ, locks));
        writers.forEach((key, holders) -> hold(key, holders, ResourceLock.Mode.READ_WRITE, locks));
        return locks;
    }

    private static void hold(
            String key,
            Collection<String> holders,
            ResourceLock.Mode mode,
            Map<String, SortedMap<String, ResourceLock.Mode>> locks) {
        holders.forEach(
                holder -> locks.computeIfAbsent(holder, none -> new TreeMap<>()).put(key, mode));
    }

    /** The same when these classes are free. */
    public Isolation without(Set<String> classes) {
        SortedSet<String> stillAlone = new TreeSet<>(alone);
        stillAlone.removeAll(classes);
        return new Isolation(stillAlone, rest(writers, classes), rest(readers, classes), byMethods);
    }

    private static SortedMap<String, SortedSet<String>> rest(
            SortedMap<String, SortedSet<String>> holders, Set<String> without) {
        SortedMap<String, SortedSet<String>> rest = new TreeMap<>();
        holders.forEach((key, classes) -> {
            SortedSet<String> others = new TreeSet<>(classes);
            others.removeAll(without);
            rest.put(key, others);
        });
        return rest;
    }

    /** The same where the own tests of these classes overlap; a lock for writing on a class forbids it. */
    public Isolation withMethodsOf(Set<String> classes) {
        SortedSet<String> overlapping = new TreeSet<>(classes);
        overlapping.removeAll(alone);
        writers.values().forEach(overlapping::removeAll);
        return new Isolation(alone, writers, readers, overlapping);
    }

    /** What findings and their remedies ask for in one JVM. */
    public static Isolation of(Collection<Finding> findings) {
        SortedSet<String> alone = new TreeSet<>();
        SortedMap<String, SortedSet<String>> writers = new TreeMap<>();
        SortedMap<String, SortedSet<String>> readers = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.remedy() instanceof Remedy.Isolated) {
                alone.add(finding.testClass());
            } else if (finding.remedy() instanceof ResourceLock lock) {
                (lock.mode() == ResourceLock.Mode.READ ? readers : writers)
                        .computeIfAbsent(lock.key(), key -> new TreeSet<>())
                        .add(finding.testClass());
            }
        }
        return new Isolation(alone, rest(writers, alone), rest(readers, alone), new TreeSet<>());
    }
}
