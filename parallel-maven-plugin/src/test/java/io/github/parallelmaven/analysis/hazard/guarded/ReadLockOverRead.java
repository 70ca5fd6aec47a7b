package io.github.parallelmaven.analysis.hazard.guarded;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(value = "wrong", mode = ResourceAccessMode.READ)
class ReadLockOverRead {

    @Test
    void reads() {
        assertNotNull(Shared.wronglyLocked);
    }
}
