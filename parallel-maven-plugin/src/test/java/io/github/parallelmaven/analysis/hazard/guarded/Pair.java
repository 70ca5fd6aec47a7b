package io.github.parallelmaven.analysis.hazard.guarded;

/** Two fields that are used together, and one that is not. */
final class Pair {
    static int left;
    static int right;
    static int single;

    private Pair() {}
}
