package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What no schedule on this machine can beat: start-up + max(total CPU time / cores, longest indivisible unit),
 * measured under the same JVM flags as the configuration it is held against. All in microseconds. Modules run one after
 * another: theirs is the sum of what each one's schedule cannot beat, and their parts are sums too, but for the longest.
 *
 * @param startUpMicros from the test JVM's start to its first test plan, the fastest seen
 * @param cpuMicros total process CPU time of the test JVM
 * @param cores processors of the machine
 * @param longestUnitMicros the longest unit that is not split: a class
 * @param longestUnit its name
 * @param isolatedMicros the sum of what must run alone: added for the bound under isolation
 * @param lockedMicros the sum of the classes that one lock keeps apart, of the lock that takes longest
 * @param lock the key of that lock; empty without one
 * @param modules the bound of each module of several; empty for a single one
 */
public record LowerBound(
        long startUpMicros,
        long cpuMicros,
        int cores,
        long longestUnitMicros,
        String longestUnit,
        long isolatedMicros,
        long lockedMicros,
        String lock,
        List<LowerBound> modules) {

    public LowerBound {
        modules = List.copyOf(modules);
    }

    /** The bound of a single module. */
    public LowerBound(
            long startUpMicros,
            long cpuMicros,
            int cores,
            long longestUnitMicros,
            String longestUnit,
            long isolatedMicros,
            long lockedMicros,
            String lock) {
        this(
                startUpMicros,
                cpuMicros,
                cores,
                longestUnitMicros,
                longestUnit,
                isolatedMicros,
                lockedMicros,
                lock,
                List.of());
    }

    /** The bound of modules that run one after another; of a single one its own. */
    public static LowerBound inTurn(List<LowerBound> modules) {
        if (modules.size() == 1) {
            return modules.get(0);
        }
        LowerBound longest = largest(modules, LowerBound::longestUnitMicros);
        LowerBound locked = largest(modules, LowerBound::lockedMicros);
        return new LowerBound(
                sum(modules, LowerBound::startUpMicros),
                sum(modules, LowerBound::cpuMicros),
                longest.cores(),
                longest.longestUnitMicros(),
                longest.longestUnit(),
                sum(modules, LowerBound::isolatedMicros),
                locked.lockedMicros(),
                locked.lock(),
                modules);
    }

    private static long sum(List<LowerBound> modules, ToLongFunction<LowerBound> part) {
        return modules.stream().mapToLong(part).sum();
    }

    private static LowerBound largest(List<LowerBound> modules, ToLongFunction<LowerBound> part) {
        return modules.stream().max(Comparator.comparingLong(part)).orElseThrow();
    }

    /** Nothing is known. */
    public static LowerBound none() {
        return new LowerBound(0, 0, 0, 0, "", 0, 0, "");
    }

    private long cpuMicrosEach() {
        return cores < 1 ? 0 : cpuMicros / cores;
    }

    /** The bound of the machine; 0 when nothing is known. */
    public long micros() {
        if (!modules.isEmpty()) {
            return sum(modules, LowerBound::micros);
        }
        return startUpMicros + Math.max(cpuMicrosEach(), longestUnitMicros);
    }

    /** The bound when what is isolated runs after everything else, alone, and what one lock keeps apart in turn. */
    public long underIsolationMicros() {
        if (!modules.isEmpty()) {
            return sum(modules, LowerBound::underIsolationMicros);
        }
        return isolatedMicros == 0 && lockedMicros == 0
                ? micros()
                : Math.max(micros(), startUpMicros + isolatedMicros + longestOther());
    }

    private long longestOther() {
        return Math.max(lockedMicros, Math.max(longestUnitMicros, cpuMicrosEach() - isolatedMicros));
    }

    public double seconds() {
        return micros() / 1e6;
    }

    /** What decides the bound, for a person. */
    public String decidedBy() {
        if (!modules.isEmpty()) {
            return modules.size() + " modules in turn, above all by "
                    + largest(modules, LowerBound::micros).decidedBy();
        }
        return longestUnitMicros > cpuMicrosEach() ? "the longest class, " + longestUnit : cores + " cores";
    }
}
