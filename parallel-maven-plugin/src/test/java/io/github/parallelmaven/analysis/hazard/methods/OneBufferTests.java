package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class OneBufferTests {

    private static final StringBuilder BUFFER = new StringBuilder("one");

    @Test
    void reads() {
        BUFFER.toString();
    }
}
