package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All uses of one resource, by test class: who conflicts, and what makes it harmless (hazards.md, section 0). */
final class ConflictGroup {

    /** From this share of readers on, one isolated writer costs less than locks on all of them. */
    private static final int READERS_IN_TEN_CLASSES = 1;

    private static final int READERS_ALWAYS_LOCKED = 2;

    /** What says nothing of a class alone. */
    private static final Set<ResourceUse.Sharing> ONLY_FOR_OTHERS =
            Set.of(ResourceUse.Sharing.SAME_TESTS, ResourceUse.Sharing.LEFT_SET);

    /** What harms only those that run at the same time. */
    private static final Set<ResourceUse.Sharing> OVERLAP_ALONE =
            Set.of(ResourceUse.Sharing.IN_JVM, ResourceUse.Sharing.ACROSS_PROCESSES, ResourceUse.Sharing.PUT_BACK);

    /** What tests of one class share as well. */
    private static final Set<ResourceUse.Sharing> SHARED_BY_TESTS = Set.of(
            ResourceUse.Sharing.IN_JVM,
            ResourceUse.Sharing.WHOLE_JVM,
            ResourceUse.Sharing.ACROSS_PROCESSES,
            ResourceUse.Sharing.WHOLE_MACHINE,
            ResourceUse.Sharing.WITHIN_CLASS,
            ResourceUse.Sharing.FIRST_COMER);

    private static final Remedy OVERLAPS_ITSELF =
            new Remedy.SerialExecution("tests of this class overlap in the threads of Surefire", true);

    private final String group;
    private final TreeMap<String, Examined> classes = new TreeMap<>();
    private final List<ClassUse> uses = new ArrayList<>();
    private final Set<String> writers = new TreeSet<>();
    private final Set<String> writersInTests = new HashSet<>();
    private final Map<String, ClassUse> firstUses = new HashMap<>();
    private final OtherUsers others;
    private final boolean wholeJvm;
    private final boolean oneValue;
    private final boolean guarded;

    record ClassUse(Examined test, ResourceUse use) {}

    /** @param testClasses how many there are, those that do not use it included */
    ConflictGroup(String group, List<ClassUse> all, int testClasses) {
        this.group = group;
        boolean looked = all.stream().anyMatch(each -> each.use().cardinality() || isPlainWrite(each.use()));
        for (ClassUse each : AmbientState.of(all, testClasses)) {
            if (!each.use().weak() || looked) {
                add(each);
            }
        }
        others = OtherUsers.of(uses);
        wholeJvm = uses.stream().anyMatch(ConflictGroup::isUsedByAll);
        oneValue = isOneValue(all);
        guarded = isGuarded();
    }

    /** Whether the code under test alone sets it, always to the same, and nobody reads it: it does not matter who does. */
    private static boolean isOneValue(List<ClassUse> all) {
        Set<String> values = all.stream().map(each -> each.use().constant()).collect(Collectors.toSet());
        return values.size() == 1 && !values.contains("");
    }

    private void add(ClassUse each) {
        String testClass = each.test().testClass();
        uses.add(each);
        classes.put(testClass, each.test());
        if (each.use().writes()) {
            writers.add(testClass);
            if (each.use().inTestCode()) {
                writersInTests.add(testClass);
            }
        }
        firstUses.merge(
                testClass,
                each,
                (first, next) -> next.use().inTestCode() && !first.use().inTestCode() ? next : first);
    }

    private static boolean isPlainWrite(ResourceUse use) {
        return use.writes() && !use.weak();
    }

    List<Finding> findings(RunConfiguration chosen, TestClasses all) {
        if (writers.isEmpty()) {
            return List.of();
        }
        boolean conflict = !oneValue && (classes.size() > 1 || wholeJvm && all.count() > 1);
        boolean apart = chosen.mode().leavesForLater() ? isSerial(chosen) : guarded;
        List<Finding> findings = new ArrayList<>();
        for (ClassUse each : uses) {
            if (isShown(each, conflict)) {
                boolean itself = meetsItself(each, chosen.mode(), all);
                Remedy remedy =
                        itself ? itself(each, chosen.mode()) : remedy(each, conflict, chosen.mode(), all.count());
                boolean kept = itself
                        ? keepsItselfApart(each, chosen)
                        : apart || !chosen.mode().leavesForLater() && keeps(each, remedy);
                findings.add(finding(each, conflict || itself, remedy, kept));
            }
        }
        return findings;
    }

    /** The findings of one test class, with the others of the group. */
    List<Cause> causes(String testClass, RunConfiguration chosen, TestClasses all) {
        if (!classes.containsKey(testClass)) {
            return List.of();
        }
        SortedMap<String, Finding.Access> accesses = new TreeMap<>();
        classes.keySet().stream()
                .filter(name -> !name.equals(testClass))
                .forEach(name ->
                        accesses.put(name, writers.contains(name) ? Finding.Access.WRITE : Finding.Access.READ));
        return findings(chosen, all).stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .map(finding -> new Cause(finding, accesses, wholeJvm))
                .toList();
    }

    /** Whether a class changes what its own tests share while they overlap. */
    private boolean meetsItself(ClassUse each, Mode mode, TestClasses all) {
        boolean overlaps =
                switch (mode) {
                    case SUREFIRE_THREADS ->
                        all.overlappingThemselves().contains(each.test().testClass());
                    case CLASS_THREADS -> each.test().methods().asked();
                    default -> false;
                };
        return overlaps
                && !oneValue
                && each.use().writes()
                && SHARED_BY_TESTS.contains(each.use().sharing());
    }

    private boolean keepsItselfApart(ClassUse each, RunConfiguration chosen) {
        Examined test = each.test();
        return chosen.mode() == Mode.SUREFIRE_THREADS
                ? chosen.serial().contains(test.testClass())
                : test.guards().isolated() || test.keys().stream().anyMatch(key -> test.isGuarded(key, group, true));
    }

    /** A lock for writing on the class lets its tests run one after another, too. */
    private Remedy itself(ClassUse each, Mode mode) {
        if (mode == Mode.SUREFIRE_THREADS) {
            return OVERLAPS_ITSELF;
        }
        return wholeJvm
                ? new Remedy.Isolated("every test may use " + each.use().lockKey())
                : new Remedy.ResourceLock(lockKey(each.use()), Remedy.ResourceLock.Mode.READ_WRITE);
    }

    /** Of a class that writes, its writes are shown (those in tests if there are any); of a class that reads, the reads. */
    private boolean isShown(ClassUse each, boolean conflict) {
        ResourceUse use = each.use();
        String testClass = each.test().testClass();
        if (use.cardinality()) {
            return true;
        }
        if (use.sharing() == ResourceUse.Sharing.PUT_BACK) {
            return false;
        }
        if (!conflict && ONLY_FOR_OTHERS.contains(use.sharing())) {
            return false;
        }
        if (!use.writes()) {
            return conflict && !writers.contains(testClass) && !wholeJvm && firstUses.get(testClass) == each;
        }
        return use.inTestCode() || !writersInTests.contains(testClass);
    }

    private static boolean isUsedByAll(ClassUse each) {
        return each.use().sharing() == ResourceUse.Sharing.WHOLE_JVM
                || each.use().sharing() == ResourceUse.Sharing.WHOLE_MACHINE;
    }

    private Finding finding(ClassUse each, boolean conflict, Remedy remedy, boolean kept) {
        ResourceUse use = each.use();
        boolean counts = conflict
                || use.sharing() == ResourceUse.Sharing.LEFT_BEHIND
                || use.sharing() == ResourceUse.Sharing.NOBODY;
        return new Finding(
                use.rule(),
                use.type(),
                each.test().testClass(),
                use.location(),
                lockKey(use),
                group.startsWith("file:") ? group : use.group(),
                use.access(),
                counts ? use.scopes() : Set.of(Scope.METHODS),
                use.path(),
                use.message() + (conflict ? others.besides(each) : ""),
                remedy,
                conflict && kept);
    }

    /**
     * Locks of one JVM keep no processes apart: all classes but one have to run when the others are done, or all that write.
     */
    private boolean isSerial(RunConfiguration chosen) {
        Set<String> together = new TreeSet<>(classes.keySet());
        together.removeAll(chosen.serial());
        boolean one = together.size() < 2 && !wholeJvm;
        return one || together.stream().noneMatch(writers::contains);
    }

    private Remedy remedy(ClassUse each, boolean conflict, Mode mode, int testClasses) {
        ResourceUse use = each.use();
        if (mode == Mode.AS_IS || mode == Mode.SEQUENTIAL) {
            return new Remedy.None("tests run one after another");
        } else if (use.sharing() == ResourceUse.Sharing.LEFT_BEHIND) {
            return new Remedy.ManualFix("undo it in the method that does it, or in @AfterEach");
        } else if (use.sharing() == ResourceUse.Sharing.NOBODY) {
            return new Remedy.Advisory("look here first where a measured run gives another result");
        } else if (use.sharing() == ResourceUse.Sharing.WITHIN_CLASS) {
            return new Remedy.None("methods of one class run one after another");
        } else if (oneValue) {
            return new Remedy.None("the code under test sets it, and always to the same");
        } else if (!conflict) {
            return new Remedy.None("no other test class uses it, and methods of one class run one after another");
        } else if (use.sharing() == ResourceUse.Sharing.LEFT_SET) {
            return new Remedy.Advisory("put it back in @AfterAll");
        } else if (use.sharing() == ResourceUse.Sharing.SAME_TESTS) {
            return new Remedy.Advisory("run the suite or its test classes, not both");
        } else if (use.sharing() == ResourceUse.Sharing.FIRST_COMER) {
            return firstComer(use, mode);
        } else if (mode == Mode.FORKS) {
            return inForks(use);
        } else if (mode == Mode.SUREFIRE_THREADS) {
            return withoutLocks(each);
        }
        return inOneJvm(use, each.test().testClass(), testClasses);
    }

    private static Remedy firstComer(ResourceUse use, Mode mode) {
        if (mode.leavesForLater()) {
            return use.writes()
                    ? new Remedy.SerialExecution("it needs a JVM in which it is the first", true)
                    : new Remedy.None("the test classes that change it run after all others");
        }
        return use.writes()
                ? new Remedy.Isolated("what it changes is kept by whoever needs it first")
                : new Remedy.None("the test classes that change it run alone, after all others");
    }

    private static Remedy inForks(ResourceUse use) {
        return switch (use.sharing()) {
            case ACROSS_PROCESSES -> new Remedy.SerialExecution("annotations keep no processes apart", false);
            case WHOLE_MACHINE -> new Remedy.SerialExecution("every process may use " + use.lockKey(), true);
            default -> new Remedy.None("test classes in different JVMs do not meet");
        };
    }

    /** In one JVM where nothing locks. */
    private Remedy withoutLocks(ClassUse each) {
        if (!wholeJvm) {
            return Remedy.SerialExecution.withoutLocks();
        }
        return writers.contains(each.test().testClass())
                ? new Remedy.SerialExecution("every test may use " + each.use().lockKey(), true)
                : new Remedy.None("the test classes that change it run after all others");
    }

    private Remedy inOneJvm(ResourceUse use, String testClass, int testClasses) {
        boolean writes = writers.contains(testClass);
        long readers = readersWithout(lockKey(use));
        boolean few = readers <= Math.max(READERS_ALWAYS_LOCKED, testClasses * READERS_IN_TEN_CLASSES / 10);
        if (!wholeJvm && few) {
            Remedy.ResourceLock.Mode mode =
                    writes ? Remedy.ResourceLock.Mode.READ_WRITE : Remedy.ResourceLock.Mode.READ;
            return new Remedy.ResourceLock(lockKey(use), mode);
        }
        return writes
                ? new Remedy.Isolated(
                        wholeJvm
                                ? "every test may use " + use.lockKey()
                                : readers + " of " + testClasses + " test classes read " + use.lockKey())
                : new Remedy.None("the test classes that write it run alone");
    }

    /** How many that only read would get a lock that they do not hold yet. */
    private long readersWithout(String key) {
        return classes.values().stream()
                .filter(test -> !writers.contains(test.testClass()) && !test.isGuarded(key, group, false))
                .count();
    }

    /** A file and the folder above it meet under one key: that of the folder. */
    private String lockKey(ResourceUse use) {
        return group.startsWith("file:") ? group : use.lockKey();
    }

    /** Whether the class has its remedy already: then another class is to blame that lacks its own. */
    private boolean keeps(ClassUse each, Remedy remedy) {
        boolean writes = writers.contains(each.test().testClass());
        return remedy instanceof Remedy.ResourceLock lock && each.test().isGuarded(lock.key(), group, writes)
                || remedy instanceof Remedy.Isolated && each.test().guards().isolated();
    }

    /**
     * Whether annotations already keep every writer from everybody else: what is isolated meets nobody, and the rest share one key,
     * or are but one class.
     */
    private boolean isGuarded() {
        Map<String, Examined> together = new TreeMap<>(classes);
        together.values().removeIf(test -> test.guards().isolated());
        if (together.keySet().stream().noneMatch(writers::contains)) {
            return true;
        }
        if (wholeJvm) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        together.values().forEach(test -> keys.addAll(test.keys()));
        return together.size() == 1 && harmsByOverlapAlone()
                || keys.stream()
                        .anyMatch(key -> together.values().stream()
                                .allMatch(test -> test.isGuarded(key, group, writers.contains(test.testClass()))));
    }

    /** Whether it does not matter who runs first. */
    private boolean harmsByOverlapAlone() {
        return uses.stream().map(each -> each.use().sharing()).allMatch(OVERLAP_ALONE::contains);
    }
}
