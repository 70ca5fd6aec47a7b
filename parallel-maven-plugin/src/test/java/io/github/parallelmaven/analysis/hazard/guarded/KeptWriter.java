package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;

class KeptWriter {

    @Test
    void writes() {
        System.setProperty("guarded.kept", "red");
        Kept.COLOUR.length();
    }
}
