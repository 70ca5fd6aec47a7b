package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class ExtendedFieldTests {

    @ExtendWith(Resolving.class)
    private String name;

    @Test
    void hasAnExtension() {}
}
