package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class NextToLastWriter {

    @Test
    void writes() {
        Shared.aloneButTwo = "NextToLastWriter";
    }
}
