package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(value = "wrong", mode = ResourceAccessMode.READ)
class ReadLockOverWrite {

    @Test
    void writes() {
        Shared.wronglyLocked = "x";
    }
}
