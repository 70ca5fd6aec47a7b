package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Progress;
import org.junit.jupiter.api.Test;

class FirstProgressSample {

    @Test
    void reachesItsOwn() {
        Progress own = new Progress();
        own.reach(1);
        assertEquals(1, own.done());
    }

    @Test
    void reachesThatOfAll() {
        Progress.OF_ALL.reach(2); // HAZARD H03
    }
}
