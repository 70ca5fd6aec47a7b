package io.github.parallelmaven.support;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names and numbers that no other test has at the same time: not in another thread, not in another fork. For what lives
 * outside of the JVM: machine ids, ports, file and database names. May be shared by any number of threads.
 *
 * <p>Tests that run in forks of Surefire must be told which fork they are in, because Surefire says it only in
 * configuration:
 *
 * <pre>{@code
 * <systemPropertyVariables>
 *   <parallel.support.fork>fork-${surefire.forkNumber}</parallel.support.fork>
 * </systemPropertyVariables>
 * }</pre>
 */
public final class UniqueIds {

    /** The system property with the number of the fork, such as {@code fork-2}. */
    public static final String FORK_PROPERTY = "parallel.support.fork";

    /** So many forks have numbers of their own; each gets this part of a range. */
    public static final int MOST_FORKS = 32;

    // Static, for the process is the scope: in a reused fork Surefire starts the launcher anew for each test class, and
    // with it every store of JUnit.
    private static final AtomicLong NAMES = new AtomicLong();
    private static final ConcurrentMap<String, AtomicLong> NUMBERS_BY_RANGE = new ConcurrentHashMap<>();

    private final long pid;
    private final ForkNumber fork;

    /** Of this process. */
    public UniqueIds() {
        this(pidOfThisJvm(), ForkNumber.ofThisJvm());
    }

    UniqueIds(long pid, ForkNumber fork) {
        this.pid = pid;
        this.fork = fork;
    }

    /** The id of this process. */
    public long pid() {
        return pid;
    }

    /**
     * The number of this fork, counted from 1; 1 outside of Surefire, where there are no forks.
     *
     * @throws IllegalStateException in a fork of Surefire that does not set {@link #FORK_PROPERTY}
     */
    public int fork() {
        return fork.number();
    }

    /**
     * A new name, different in each call and in each process of this machine.
     *
     * @param prefix what it begins with
     * @return such as {@code vm-4711-1}
     */
    public String name(String prefix) {
        return prefix + "-" + pid + "-" + NAMES.incrementAndGet();
    }

    /**
     * A number from a range. Each fork of a Surefire run has a part of its own, one {@link #MOST_FORKS}th of the range,
     * and takes the numbers in it in turn: a number comes back only after all others of the part. So the range must be
     * at least {@code MOST_FORKS} times as long as tests overlap in one JVM, and always the same one for the same kind of
     * thing. Two Surefire runs at the same time, as in two modules under {@code -T}, have the same numbers.
     *
     * @param from the first number
     * @param to the last number
     * @throws IllegalArgumentException when the range has fewer than {@code MOST_FORKS} numbers
     * @throws IllegalStateException as {@link #fork()}, or for a fork over {@code MOST_FORKS}
     */
    public int number(int from, int to) {
        long part = ((long) to - from + 1) / MOST_FORKS;
        if (part < 1) {
            throw new IllegalArgumentException(
                    from + " to " + to + " are fewer than " + MOST_FORKS + " numbers, one for each fork");
        }
        if (fork() > MOST_FORKS) {
            throw new IllegalStateException(
                    "Fork " + fork() + " has no numbers: they are for " + MOST_FORKS + " forks");
        }
        long call = NUMBERS_BY_RANGE
                .computeIfAbsent(from + " to " + to, range -> new AtomicLong())
                .getAndIncrement();
        return (int) (from + part * (fork() - 1) + call % part);
    }

    private static long pidOfThisJvm() {
        // "pid@host" on HotSpot and OpenJ9; Java 8 has no other way.
        return Long.parseLong(ManagementFactory.getRuntimeMXBean().getName().split("@")[0]);
    }
}
