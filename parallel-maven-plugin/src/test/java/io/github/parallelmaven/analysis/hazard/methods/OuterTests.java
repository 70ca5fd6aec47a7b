package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OuterTests {

    @Nested
    class InnerTests {

        @Test
        void isInside() {}
    }

    @Test
    void isOutside() {}
}
