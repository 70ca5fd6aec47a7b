package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(providers = ProvidedWriter.NoLocks.class)
class OtherProvidedWriter {

    @Test
    void writes() {
        Shared.provided.add("a");
    }
}
