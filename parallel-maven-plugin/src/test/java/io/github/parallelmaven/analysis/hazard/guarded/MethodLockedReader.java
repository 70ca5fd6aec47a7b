package io.github.parallelmaven.analysis.hazard.guarded;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

class MethodLockedReader {

    @Test
    @ResourceLock(value = "methods", mode = ResourceAccessMode.READ)
    void readsUnderItsOwnLock() {
        assertNotNull(Shared.lockedByMethods);
        assertNotNull(Shared.partlyLocked);
    }
}
