package io.github.parallelmaven.run.launched;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class FailedBeforeAllTestCase {

    @BeforeAll
    static void breaks() {
        throw new IllegalStateException("no server");
    }

    @Test
    void never() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void neverEither(int value) {}
}
