package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Buffers;
import org.junit.jupiter.api.Test;

class SecondBufferSample {

    @Test
    void joins() {
        assertEquals("SecondLast", Buffers.join("Second", "Last"));
    }

    @Test
    void remembers() {
        Buffers.remember("Second");
        Buffers.isFirst("Second");
    }
}
