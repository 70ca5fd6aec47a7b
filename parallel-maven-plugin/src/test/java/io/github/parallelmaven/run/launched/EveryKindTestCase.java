package io.github.parallelmaven.run.launched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
public class EveryKindTestCase {

    @Test
    void succeeds() {}

    @Test
    void fails() {
        fail("on purpose");
    }

    @Test
    void aborts() {
        assumeTrue(false);
    }

    @Disabled("on purpose")
    @Test
    void disabled() {}

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int value) {
        assertThat(value).isPositive();
    }

    @RepeatedTest(2)
    void repeated() {}

    @TestFactory
    Stream<DynamicNode> dynamic() {
        return Stream.of(
                dynamicTest("one", () -> {}),
                dynamicContainer("more", Stream.of(dynamicTest("two", URI.create("file:///elsewhere"), () -> {}))));
    }

    @Nested
    class Inner {
        @Test
        void nested() {}
    }
}
