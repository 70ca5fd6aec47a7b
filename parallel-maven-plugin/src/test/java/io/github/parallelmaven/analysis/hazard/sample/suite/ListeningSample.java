package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ListeningSample {

    @Test
    void listens() {
        assertNotEquals("", System.getProperty("sample.bell")); // HAZARD H11
    }
}
