package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreparedTests {

    @BeforeAll
    static void preparesForAll() {}

    @Test
    void findsItPrepared() {}
}
