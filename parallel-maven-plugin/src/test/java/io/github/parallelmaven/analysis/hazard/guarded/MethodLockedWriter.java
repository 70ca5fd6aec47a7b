package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

class MethodLockedWriter {

    @Test
    @ResourceLock("methods")
    void writesUnderItsOwnLock() {
        Shared.lockedByMethods = "x";
        Shared.partlyLocked = "x";
    }

    @Test
    void forgetsTheLock() {
        Shared.partlyLocked = "y";
    }
}
