package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.parallelmaven.analysis.hazard.sample.app.Switches;
import org.junit.jupiter.api.Test;

class OtherTemplateSample {

    @Test
    void looksUpAPropertyThatNobodySets() {
        assertNull(Switches.find("${sample.nothing}"));
    }
}
