package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AloneWriter {

    @Test
    void writes() {
        Shared.aloneButOne = "AloneWriter";
        Shared.aloneButTwo = "AloneWriter";
        Shared.aloneOrKeyed = "AloneWriter";
    }
}
