package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

/** Its superclass ran alone; of that nothing is left here: the test is another, and the others are no tests. */
class IsolatedOnceWriter extends IsolatedOnceBase {

    @Override
    @Test
    void changes() {
        Shared.aloneOnce = "changed";
    }

    @RunsAlone
    void isNoTest() {}
}
