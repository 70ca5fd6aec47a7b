package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Gauge;
import io.github.parallelmaven.analysis.hazard.sample.app.Sequences;
import org.junit.jupiter.api.Test;

class FirstSequenceSample {

    @Test
    void wantsNumbersThatNobodyElseHas() {
        assertTrue(Sequences.unlocked() > 0);
        assertTrue(Sequences.locked() > 0);
    }

    @Test
    void fillsACacheAndARegistry() {
        assertEquals(3, Sequences.length("one"));
        Sequences.configure("three");
        Sequences.registerFormat("short", "a"); // HAZARD H03
        assertEquals("a", Sequences.format("short"));
    }

    @Test
    void needsWhatAClassFilledWhileItWasLoaded() {
        assertEquals("bar", Gauge.unit());
    }
}
