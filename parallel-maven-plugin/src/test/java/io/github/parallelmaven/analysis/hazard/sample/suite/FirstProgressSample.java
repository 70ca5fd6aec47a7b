package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Progress;
import org.junit.jupiter.api.Test;

class FirstProgressSample {

    @Test
    void reachesItsOwn() {
        Progress own = new Progress();
        own.reach(1);
        own.rise(3);
        assertEquals(4, own.done() + own.level());
    }

    @Test
    void reachesThatOfAll() {
        Progress.OF_ALL.reach(2); // HAZARD H03
        Progress.OF_ALL.rise(3); // HAZARD H03
    }
}
