package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class AskingByMethodInsideTests {

    private static int all;

    @Nested
    class InnerTests {

        @Nested
        class InmostTests {

            @Test
            @Execution(ExecutionMode.CONCURRENT)
            void counts() {
                all++;
            }
        }
    }
}
