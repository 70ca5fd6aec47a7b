package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.github.parallelmaven.analysis.hazard.sample.app.Hardening;
import org.junit.jupiter.api.Test;

class FirstHardeningSample {

    @Test
    void hardens() {
        assertDoesNotThrow(() -> {
            Hardening.harden();
            Hardening.start(new Hardening.Plan());
        });
    }

    @Test
    void setsWhatTheOtherSetsOtherwise() {
        Hardening.open();
        Hardening.seal();
        Hardening.limit("First");
    }
}
