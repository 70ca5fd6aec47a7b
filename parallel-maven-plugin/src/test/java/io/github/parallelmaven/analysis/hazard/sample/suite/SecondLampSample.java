package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Lamp;
import org.junit.jupiter.api.Test;

class SecondLampSample {

    @Test
    void lightsOne() {
        Lamp.CELLAR.light(true); // HAZARD H03
        assertTrue(Lamp.CELLAR.isLit());
    }
}
