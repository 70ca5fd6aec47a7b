package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

abstract class AloneBase {

    @Test
    @RunsAlone
    void runsAlone() {}
}
