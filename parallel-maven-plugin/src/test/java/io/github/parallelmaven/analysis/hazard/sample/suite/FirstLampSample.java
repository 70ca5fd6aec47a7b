package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Lamp;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FirstLampSample {

    @Test
    void lightsAll() {
        for (Lamp each : Lamp.values()) {
            each.light(true); // HAZARD H03
            assertTrue(each.isLit());
        }
    }

    @Test
    void looksAtWhatNobodyCanChange() {
        for (TimeUnit each : TimeUnit.values()) {
            assertEquals(1, each.convert(1, each));
        }
    }
}
