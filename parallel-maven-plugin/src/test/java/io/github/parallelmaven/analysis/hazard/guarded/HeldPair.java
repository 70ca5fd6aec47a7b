package io.github.parallelmaven.analysis.hazard.guarded;

/** Two fields of which one class has the common lock already. */
final class HeldPair {
    static int left;
    static int right;

    private HeldPair() {}
}
