package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.util.function.Supplier;
import org.mockito.Mockito;

/** Looks like an object without state, but its only field holds a mock. */
final class MockHolder {

    @SuppressWarnings("unchecked")
    private final Supplier<String> supplier = Mockito.mock(Supplier.class);

    void answer(String text) {
        Mockito.when(supplier.get()).thenReturn(text);
    }
}
