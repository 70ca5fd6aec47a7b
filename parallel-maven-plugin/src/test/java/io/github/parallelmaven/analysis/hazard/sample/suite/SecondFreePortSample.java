package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecondFreePortSample {

    @Test
    void searchesToo() throws Exception {
        assertTrue(FreePorts.next() > 0);
    }
}
