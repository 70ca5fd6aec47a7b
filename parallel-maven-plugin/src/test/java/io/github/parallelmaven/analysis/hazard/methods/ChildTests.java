package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class ChildTests extends ParentTests {

    private static int all;

    @Test
    void counts() {
        all++;
    }
}
