package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Buffers;
import org.junit.jupiter.api.Test;

class FirstBufferSample {

    @Test
    void joins() {
        assertEquals("FirstLast", Buffers.join("First", "Last"));
    }

    @Test
    void remembers() {
        Buffers.remember("First");
        Buffers.isFirst("First");
    }
}
