package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("counted")
class AskingLockedTests {

    private static int all;

    @Test
    void counts() {
        all++;
    }
}
