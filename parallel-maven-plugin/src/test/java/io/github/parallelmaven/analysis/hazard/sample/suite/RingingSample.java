package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Doorbell;
import org.junit.jupiter.api.Test;

/** What it rings itself as it is loaded is its own doing, although the bell rings once by itself. */
class RingingSample {

    private static final String TONE = Doorbell.ring("soft");

    @Test
    void rings() {
        assertEquals("soft", TONE);
    }
}
