package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The test classes that use one thing, and what keeps them apart already.
 *
 * @param group what they use
 * @param classes all of them, by name
 * @param writers those that change it
 * @param wholeJvm whether every other test may use it too
 */
record Sharers(String group, SortedMap<String, Examined> classes, SortedSet<String> writers, boolean wholeJvm) {

    Sharers {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        writers = Collections.unmodifiableSortedSet(new TreeSet<>(writers));
    }

    static Sharers of(String group, List<ClassUse> uses) {
        SortedMap<String, Examined> classes = new TreeMap<>();
        SortedSet<String> writers = new TreeSet<>();
        for (ClassUse each : uses) {
            classes.put(each.test().testClass(), each.test());
            if (each.use().writes()) {
                writers.add(each.test().testClass());
            }
        }
        return new Sharers(group, classes, writers, uses.stream().anyMatch(Sharers::isUsedByAll));
    }

    private static boolean isUsedByAll(ClassUse each) {
        return each.use().sharing() == ResourceUse.Sharing.WHOLE_JVM
                || each.use().sharing() == ResourceUse.Sharing.WHOLE_MACHINE;
    }

    boolean writes(String testClass) {
        return writers.contains(testClass);
    }

    /**
     * Locks of one JVM keep no processes apart: all classes but one have to run when the others are done, or all that write.
     */
    boolean areSerial(RunConfiguration chosen) {
        Set<String> together = new TreeSet<>(classes.keySet());
        together.removeAll(chosen.serial());
        boolean one = together.size() < 2 && !wholeJvm;
        return one || together.stream().noneMatch(this::writes);
    }

    /** Whether the class has its remedy already: then another class is to blame that lacks its own. */
    boolean keeps(ClassUse each, Remedy remedy) {
        boolean writes = writes(each.test().testClass());
        return remedy instanceof Remedy.ResourceLock lock && each.test().isGuarded(lock.key(), group, writes)
                || remedy instanceof Remedy.Isolated && each.test().guards().isolated();
    }

    /** The same for a class whose own tests would meet. */
    boolean keepsItselfApart(Examined test, RunConfiguration chosen) {
        return chosen.mode() == Mode.SUREFIRE_THREADS
                ? chosen.serial().contains(test.testClass())
                : test.guards().isolated() || test.keys().stream().anyMatch(key -> test.isGuarded(key, group, true));
    }

    /**
     * Whether annotations already keep every writer from everybody else: what is isolated meets nobody, and the rest share one key,
     * or are but one class.
     *
     * @param harmsByOverlapAlone whether it does not matter who runs first
     */
    boolean areGuarded(boolean harmsByOverlapAlone) {
        Map<String, Examined> together = new TreeMap<>(classes);
        together.values().removeIf(test -> test.guards().isolated());
        if (together.keySet().stream().noneMatch(this::writes)) {
            return true;
        }
        if (wholeJvm) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        together.values().forEach(test -> keys.addAll(test.keys()));
        return together.size() == 1 && harmsByOverlapAlone
                || keys.stream()
                        .anyMatch(key -> together.values().stream()
                                .allMatch(test -> test.isGuarded(key, group, writes(test.testClass()))));
    }

    /** How many that only read would get a lock that they do not hold yet. */
    long readersWithout(String key) {
        return classes.values().stream()
                .filter(test -> !writes(test.testClass()) && !test.isGuarded(key, group, false))
                .count();
    }

    /** The key of the lock to take: that of the declaring class where one of them has it already. */
    String lock(ResourceUse use) {
        return JoinedLocks.owner(use.lockKey())
                .filter(owner ->
                        classes.values().stream().anyMatch(test -> test.keys().contains(owner)))
                .orElseGet(() -> lockKey(use));
    }

    /** A file and the folder above it meet under one key: that of the folder. */
    String lockKey(ResourceUse use) {
        return group.startsWith("file:") ? group : use.lockKey();
    }

    /** As it stands in a finding. */
    String groupOf(ResourceUse use) {
        return group.startsWith("file:") ? group : use.group();
    }
}
