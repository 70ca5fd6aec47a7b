package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExtendedTests {

    @RegisterExtension
    static final BeforeEachCallback BEFORE = context -> {};

    @Test
    void hasAnExtension() {}
}
