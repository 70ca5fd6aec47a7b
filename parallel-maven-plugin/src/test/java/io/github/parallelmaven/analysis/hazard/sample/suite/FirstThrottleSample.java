package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Throttle;
import org.junit.jupiter.api.Test;

class FirstThrottleSample {

    @Test
    void setsTheLimitOfAll() {
        Throttle.limit(1);
        assertEquals(1, Throttle.limit());
    }

    @Test
    void countsWhatNobodyLooksAt() {
        Throttle.pass();
        Throttle.shared();
    }
}
