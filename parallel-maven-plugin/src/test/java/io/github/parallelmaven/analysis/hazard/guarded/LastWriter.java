package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class LastWriter {

    @Test
    void writes() {
        Shared.aloneButOne = "LastWriter";
        Shared.aloneButTwo = "LastWriter";
    }
}
