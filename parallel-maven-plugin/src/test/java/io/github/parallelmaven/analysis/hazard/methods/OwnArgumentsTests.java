package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JUnit calls the factory of a type that a text is for, which may give the same to all. */
class OwnArgumentsTests {

    static final class Kept {

        static Kept of(String text) {
            return new Kept();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "one")
    void takesWhatAFactoryMakes(Kept kept) {}
}
