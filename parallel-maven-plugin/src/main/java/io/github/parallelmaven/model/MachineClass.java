package io.github.parallelmaven.model;

/**
 * What a measured time depends on: figures of another class of machine are not comparable.
 *
 * @param cores processors the JVM sees
 * @param memoryGib physical memory, rounded to whole GiB; 0 when unknown
 * @param os name of the operating system, without its version
 * @param java feature version of the JDK that ran the tests
 */
public record MachineClass(int cores, int memoryGib, String os, int java) {

    /** Whether times of one say something of the other: memory matters only where it runs out. */
    public boolean isLike(MachineClass other) {
        return cores == other.cores && os.equals(other.os) && java == other.java;
    }

    @Override
    public String toString() {
        return cores + " cores, " + memoryGib + " GiB, " + os + ", JDK " + java;
    }
}
