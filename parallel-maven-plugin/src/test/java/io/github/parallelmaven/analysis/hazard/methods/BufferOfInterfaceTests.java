package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class BufferOfInterfaceTests implements Buffered {

    @Test
    void reads() {
        BUFFER.toString();
    }
}
