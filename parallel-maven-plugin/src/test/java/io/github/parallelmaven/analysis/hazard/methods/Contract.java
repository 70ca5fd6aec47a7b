package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

interface Contract {

    final class Kept {
        private static int all;
    }

    @Test
    default void counts() {
        Kept.all++;
    }

    interface Further extends Contract {}
}
