package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class CountingTests {

    private static int all;

    @Test
    void counts() {
        all++;
    }
}
