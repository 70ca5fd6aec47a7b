package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Defaults;
import org.junit.jupiter.api.Test;

class SecondKeptSample {

    @Test
    void needsTheDefault() {
        assertEquals("red", Defaults.colour());
        assertEquals(3, Defaults.size());
    }
}
