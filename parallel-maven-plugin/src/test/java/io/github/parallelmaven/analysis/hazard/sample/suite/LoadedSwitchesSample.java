package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Switches;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loads what sets a property once for the JVM, as it is loaded itself. */
class LoadedSwitchesSample {

    private static final int STARTED = Switches.start(Map.of());

    @Test
    void startsNothing() {
        assertEquals(0, STARTED);
    }
}
