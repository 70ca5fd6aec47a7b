package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneObjectTests {

    @Test
    void isOneOfTwo() {}
}
