package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class OrderedTests {

    @Test
    void isFirst() {}
}
