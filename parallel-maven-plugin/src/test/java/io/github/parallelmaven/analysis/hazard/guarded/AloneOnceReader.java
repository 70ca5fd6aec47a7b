package io.github.parallelmaven.analysis.hazard.guarded;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class AloneOnceReader {

    @Test
    void reads() {
        assertNotNull(Shared.aloneOnce);
    }
}
