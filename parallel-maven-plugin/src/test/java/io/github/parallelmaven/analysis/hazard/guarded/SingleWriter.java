package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class SingleWriter {

    @Test
    void setsOne() {
        Pair.single--;
    }
}
