package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.RepeatedTest;

class FreeRepeatedTests {

    @RepeatedTest(2)
    void isRepeated() {}
}
