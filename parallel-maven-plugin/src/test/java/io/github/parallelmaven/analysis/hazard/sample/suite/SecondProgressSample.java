package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Progress;
import org.junit.jupiter.api.Test;

class SecondProgressSample {

    @Test
    void reachesItsOwn() {
        Progress own = new Progress();
        own.reach(1);
        own.rise(3);
        assertEquals(4, own.done() + own.level());
    }

    @Test
    void knowsThatOfAll() {
        Progress.OF_ALL.done();
    }
}
