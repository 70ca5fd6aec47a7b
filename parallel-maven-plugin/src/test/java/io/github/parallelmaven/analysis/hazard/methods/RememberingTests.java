package io.github.parallelmaven.analysis.hazard.methods;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RememberingTests {

    private static final Supplier<Integer> NEXT = new AtomicInteger()::incrementAndGet;

    @Test
    void takesTheNext() {
        NEXT.get();
    }
}
