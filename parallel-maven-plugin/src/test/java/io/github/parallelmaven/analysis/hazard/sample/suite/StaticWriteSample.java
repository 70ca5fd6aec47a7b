package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Settings;
import org.junit.jupiter.api.Test;

class StaticWriteSample {

    private int counter;

    @Test
    void writes() {
        Settings.mode = "loud"; // HAZARD H01
        Settings.usedByOneTestOnly = 3;
        counter = 1;
        assertEquals("*** settings ***", Settings.banner());
    }

    @Test
    void callsAMutator() {
        Settings.setMode("plain"); // HAZARD H03
    }
}
