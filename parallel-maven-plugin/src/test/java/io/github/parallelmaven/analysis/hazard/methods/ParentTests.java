package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class ParentTests {

    @Test
    void isInherited() {}
}
