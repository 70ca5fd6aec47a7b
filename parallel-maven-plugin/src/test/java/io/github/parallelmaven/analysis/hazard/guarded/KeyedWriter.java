package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("static:io.github.parallelmaven.analysis.hazard.guarded.Shared.keyed")
class KeyedWriter {

    @Test
    void writes() {
        Shared.keyed.add("KeyedWriter");
    }
}
