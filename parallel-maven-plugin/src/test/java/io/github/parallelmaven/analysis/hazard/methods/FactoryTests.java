package io.github.parallelmaven.analysis.hazard.methods;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All tests of one factory have one object. */
class FactoryTests {

    private int made;

    @TestFactory
    Stream<DynamicTest> makesTests() {
        return Stream.of("one", "two").map(name -> DynamicTest.dynamicTest(name, () -> made++));
    }
}
