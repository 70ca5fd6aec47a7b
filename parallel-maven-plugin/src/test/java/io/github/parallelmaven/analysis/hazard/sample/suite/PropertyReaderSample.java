package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PropertyReaderSample {

    @Test
    void expectsTheDefault() {
        assertNull(System.getProperty("sample.colour")); // HAZARD H11
        assertNotNull(System.getProperty("java.version"));
    }
}
