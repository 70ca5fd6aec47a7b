package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class AskingInsideTests {

    private static int all;

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class InnerTests {

        @Test
        void counts() {
            all++;
        }
    }
}
