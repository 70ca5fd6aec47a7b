package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration.Mode;

/** What makes it harmless that several test classes use one thing (hazards.md, section 0). */
final class Remedies {

    /** From this share of readers on, one isolated writer costs less than locks on all of them. */
    private static final int READERS_IN_TEN_CLASSES = 1;

    private static final int READERS_ALWAYS_LOCKED = 2;

    private static final Remedy OVERLAPS_ITSELF =
            new Remedy.SerialExecution("tests of this class overlap in the threads of Surefire", true);

    private final Sharers sharers;
    private final boolean oneValue;

    /** @param oneValue whether the code under test alone sets it, and always to the same */
    Remedies(Sharers sharers, boolean oneValue) {
        this.sharers = sharers;
        this.oneValue = oneValue;
    }

    /**
     * What to do about one use.
     *
     * @param conflict whether anybody else meets it
     * @param testClasses how many there are, those that do not use it included
     */
    Remedy of(ClassUse each, boolean conflict, Mode mode, int testClasses) {
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

    /** What to do about one use by a class whose own tests would meet. A lock for writing keeps them apart, too. */
    Remedy ofItself(ClassUse each, Mode mode) {
        if (mode == Mode.SUREFIRE_THREADS) {
            return OVERLAPS_ITSELF;
        }
        return sharers.wholeJvm()
                ? new Remedy.Isolated("every test may use " + each.use().lockKey())
                : new Remedy.ResourceLock(sharers.lock(each.use()), Remedy.ResourceLock.Mode.READ_WRITE);
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
        if (!sharers.wholeJvm()) {
            return Remedy.SerialExecution.withoutLocks();
        }
        return sharers.writes(each.test().testClass())
                ? new Remedy.SerialExecution("every test may use " + each.use().lockKey(), true)
                : new Remedy.None("the test classes that change it run after all others");
    }

    private Remedy inOneJvm(ResourceUse use, String testClass, int testClasses) {
        boolean writes = sharers.writes(testClass);
        long readers = sharers.readersWithout(sharers.lock(use));
        boolean few = readers <= Math.max(READERS_ALWAYS_LOCKED, testClasses * READERS_IN_TEN_CLASSES / 10);
        if (!sharers.wholeJvm() && few) {
            Remedy.ResourceLock.Mode mode =
                    writes ? Remedy.ResourceLock.Mode.READ_WRITE : Remedy.ResourceLock.Mode.READ;
            return new Remedy.ResourceLock(sharers.lock(use), mode);
        }
        return writes
                ? new Remedy.Isolated(
                        sharers.wholeJvm()
                                ? "every test may use " + use.lockKey()
                                : readers + " of " + testClasses + " test classes read " + use.lockKey())
                : new Remedy.None("the test classes that write it run alone");
    }
}
