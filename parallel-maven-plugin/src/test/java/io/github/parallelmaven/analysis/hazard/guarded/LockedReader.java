package io.github.parallelmaven.analysis.hazard.guarded;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(value = "shared", mode = ResourceAccessMode.READ)
class LockedReader {

    @Test
    void reads() {
        assertNotNull(Shared.locked);
    }
}
