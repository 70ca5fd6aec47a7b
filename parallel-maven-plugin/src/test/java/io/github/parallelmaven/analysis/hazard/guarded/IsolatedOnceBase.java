package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class IsolatedOnceBase {

    @BeforeEach
    @RunsAlone
    void isNoTestEither() {}

    @Test
    @RunsAlone
    void changes() {}
}
