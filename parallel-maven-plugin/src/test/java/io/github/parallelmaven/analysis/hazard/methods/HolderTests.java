package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class HolderTests {

    private static final class Holder {
        static final StringBuilder BUFFER = new StringBuilder("one");
    }

    @Test
    void reads() {
        Holder.BUFFER.toString();
    }
}
