package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PropertySample {

    private static final String KEY = "sample." + "colour";

    @AfterEach
    void forget() {
        System.clearProperty(KEY); // HAZARD H10
    }

    @Test
    void sets() {
        System.setProperty(KEY, "red"); // HAZARD H10
        System.setProperty("sample.unread", "by anybody");
        assertEquals("red", System.getProperty("sample.colour"));
    }
}
