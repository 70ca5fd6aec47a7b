package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("static:io.github.parallelmaven.analysis.hazard.guarded.HeldPair")
class HeldPairWriter {

    @Test
    void setsBoth() {
        HeldPair.left++;
        HeldPair.right++;
    }
}
