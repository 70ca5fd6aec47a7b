package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class AskingTests {

    private static int all;

    @Test
    void counts() {
        all++;
    }
}
