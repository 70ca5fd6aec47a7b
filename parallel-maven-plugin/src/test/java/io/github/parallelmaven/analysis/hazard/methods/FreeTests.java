package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class FreeTests {

    private static final String NAME = "free".trim();

    private int own;

    @Test
    void counts() {
        own += NAME.length();
    }

    @Test
    void waits() throws InterruptedException {
        Thread.sleep(1);
    }
}
