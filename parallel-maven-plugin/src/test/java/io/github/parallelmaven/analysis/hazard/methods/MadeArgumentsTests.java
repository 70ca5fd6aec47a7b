package io.github.parallelmaven.analysis.hazard.methods;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeArgumentsTests {

    static Stream<String> makes() {
        return Stream.of("two");
    }

    @ParameterizedTest
    @ValueSource(strings = "one")
    @MethodSource("makes")
    void takesWhatAMethodMakes(String value) {}
}
