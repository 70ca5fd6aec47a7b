package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.hazard.sample.app.Meters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Empties a registry, and finds there what the initialiser of another class adds. */
class MetersSample {

    @AfterEach
    void empty() {
        Meters.getDefault().unregisterAll(); // HAZARD H03
    }

    @Test
    void startsEmpty() {
        assertThat(Meters.getDefault().names()).isEmpty(); // HAZARD H09
    }
}
