package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class OtherPairWriter {

    @Test
    void setsBoth() {
        Pair.left--;
        Pair.right--;
    }
}
