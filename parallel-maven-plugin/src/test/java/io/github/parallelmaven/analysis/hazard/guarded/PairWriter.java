package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class PairWriter {

    @Test
    void setsAll() {
        Pair.left++;
        Pair.right++;
        Pair.single++;
    }
}
