package io.github.parallelmaven.analysis.hazard.sample.suite;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderedSample {

    private int step;
    private final String name = "fixed";

    @Test
    void first() {
        step = name.length(); // HAZARD H05
    }

    @Test
    void second() {
        int local = step;
        local++;
    }
}
