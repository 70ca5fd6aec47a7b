package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class FreeTests {

    private int own;

    @Test
    void counts() {
        own++;
    }

    @Test
    void waits() throws InterruptedException {
        Thread.sleep(1);
    }
}
