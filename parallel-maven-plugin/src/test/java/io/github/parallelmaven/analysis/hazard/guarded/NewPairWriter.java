package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class NewPairWriter {

    @Test
    void setsOne() {
        HeldPair.left--;
    }
}
