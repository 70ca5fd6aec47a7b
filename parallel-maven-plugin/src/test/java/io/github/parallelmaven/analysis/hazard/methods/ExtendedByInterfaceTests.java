package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class ExtendedByInterfaceTests implements FurtherExtended {

    @Test
    void hasAnExtension() {}
}
