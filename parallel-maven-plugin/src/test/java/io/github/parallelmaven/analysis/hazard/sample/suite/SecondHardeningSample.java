package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.parallelmaven.analysis.hazard.sample.app.Hardening;
import org.junit.jupiter.api.Test;

class SecondHardeningSample {

    @Test
    void hardens() {
        assertDoesNotThrow(() -> {
            Hardening.harden();
            Hardening.start(new Hardening.Plan());
        });
    }

    @Test
    void setsWhatTheOtherSetsOtherwise() {
        Hardening.close();
        assertFalse(Hardening.isSealed());
        Hardening.limit("Second");
    }
}
