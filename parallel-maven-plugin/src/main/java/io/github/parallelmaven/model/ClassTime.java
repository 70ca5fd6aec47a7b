package io.github.parallelmaven.model;

/**
 * What a test class took in one run.
 *
 * @param seconds from its start to its end, in seconds
 * @param waited for how many of them its thread waited for a processor that others had; 0 where that is not known
 * @param cpu CPU time of its process meanwhile, in seconds; 0 where that is not known, or other classes ran there too
 */
public record ClassTime(double seconds, double waited, double cpu) {

    /** What it took by itself: another process that takes the processor changes little of it. */
    public double own() {
        return seconds - waited;
    }
}
