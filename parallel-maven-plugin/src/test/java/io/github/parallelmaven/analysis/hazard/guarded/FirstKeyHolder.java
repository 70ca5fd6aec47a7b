package io.github.parallelmaven.analysis.hazard.guarded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("static:io.github.parallelmaven.analysis.hazard.guarded.Shared.aloneOrKeyed")
class FirstKeyHolder {

    @Test
    void writes() {
        Shared.aloneOrKeyed = "FirstKeyHolder";
    }
}
