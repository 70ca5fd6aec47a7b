package io.github.parallelmaven.analysis.hazard.sample.suite;

import org.junit.jupiter.api.Test;

class PerMethodSample {

    private int step;

    @Test
    void first() {
        step = 1;
    }
}
