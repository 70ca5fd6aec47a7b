package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.BeforeAll;

interface Preparing {

    @BeforeAll
    static void preparesForAll() {}
}
