package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("shared")
class LockedWriter {

    @Test
    void writes() {
        Shared.locked = "x";
    }
}
