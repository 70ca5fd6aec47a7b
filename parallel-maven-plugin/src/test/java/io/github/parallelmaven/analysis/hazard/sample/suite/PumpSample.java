package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.hazard.sample.app.Pump;
import org.junit.jupiter.api.Test;

/** Loads a class that adds to a registry. */
class PumpSample {

    @Test
    void runs() {
        assertThat(Pump.runs()).isTrue();
    }
}
