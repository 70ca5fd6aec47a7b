package io.github.parallelmaven.analysis.hazard.methods;

import io.github.parallelmaven.analysis.hazard.methodsapp.CountingStep;
import io.github.parallelmaven.analysis.hazard.methodsapp.Step;
import org.junit.jupiter.api.Test;

class SteppingTests {

    private static final Step STEP = new CountingStep();

    @Test
    void reads() {
        STEP.toString();
    }
}
