package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class KeylessWriter {

    @Test
    void writes() {
        Shared.keyed.add("KeylessWriter");
    }
}
