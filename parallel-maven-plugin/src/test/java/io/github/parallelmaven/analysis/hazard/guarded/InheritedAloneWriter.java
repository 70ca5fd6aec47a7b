package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

/** The test that it inherits runs alone, and with it the whole class. */
class InheritedAloneWriter extends AloneBase {

    @Test
    void changes() {
        Shared.aloneByInheritance = "changed";
    }
}
