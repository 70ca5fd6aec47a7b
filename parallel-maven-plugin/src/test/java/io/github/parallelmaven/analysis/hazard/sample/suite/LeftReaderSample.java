package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LeftReaderSample {

    @Test
    void reads() {
        assertNull(System.getProperty("sample.left.mode")); // HAZARD H11
        assertNull(System.getProperty("sample.left.taken")); // HAZARD H11
    }
}
