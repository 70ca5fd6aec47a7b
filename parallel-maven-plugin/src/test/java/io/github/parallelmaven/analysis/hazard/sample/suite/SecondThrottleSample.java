package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Throttle;
import org.junit.jupiter.api.Test;

class SecondThrottleSample {

    @Test
    void readsTheLimitOfAll() {
        assertEquals(0, Throttle.limit());
    }

    @Test
    void countsWhatNobodyLooksAt() {
        Throttle.pass();
        Throttle.shared();
    }
}
