package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class AskingByMethodTests {

    private static int all;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void counts() {
        all++;
    }
}
