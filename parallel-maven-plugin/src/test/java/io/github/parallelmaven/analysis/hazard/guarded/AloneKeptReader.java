package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AloneKeptReader {

    @Test
    void reads() {
        Kept.COLOUR.length();
    }
}
