package io.github.parallelmaven.model;

/**
 * What no schedule on this machine can beat: start-up + max(total CPU time / cores, longest indivisible unit),
 * measured under the same JVM flags as the configuration it is held against. All in microseconds.
 *
 * @param startUpMicros from the test JVM's start to its first test plan, the fastest seen
 * @param cpuMicros total process CPU time of the test JVM
 * @param cores processors of the machine
 * @param longestUnitMicros the longest unit that is not split: a class
 * @param longestUnit its name
 * @param isolatedMicros the sum of what must run alone: added for the bound under isolation
 * @param lockedMicros the sum of the classes that one lock keeps apart, of the lock that takes longest
 * @param lock the key of that lock; empty without one
 */
public record LowerBound(
        long startUpMicros,
        long cpuMicros,
        int cores,
        long longestUnitMicros,
        String longestUnit,
        long isolatedMicros,
        long lockedMicros,
        String lock) {

    /** Nothing is known. */
    public static LowerBound none() {
        return new LowerBound(0, 0, 0, 0, "", 0, 0, "");
    }

    private long cpuMicrosEach() {
        return cores < 1 ? 0 : cpuMicros / cores;
    }

    /** The bound of the machine; 0 when nothing is known. */
    public long micros() {
        return startUpMicros + Math.max(cpuMicrosEach(), longestUnitMicros);
    }

    /** The bound when what is isolated runs after everything else, alone, and what one lock keeps apart in turn. */
    public long underIsolationMicros() {
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
        return longestUnitMicros > cpuMicrosEach() ? "the longest class, " + longestUnit : cores + " cores";
    }
}
