package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Settings;
import org.junit.jupiter.api.Test;

class StaticReaderSample {

    @Test
    void reads() {
        assertEquals("plain", Settings.mode);
        assertEquals("*** settings ***", Settings.banner());
        assertEquals("settings", Settings.NAME);
    }
}
