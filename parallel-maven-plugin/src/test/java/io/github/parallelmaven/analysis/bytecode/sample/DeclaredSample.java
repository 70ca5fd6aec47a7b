package io.github.parallelmaven.analysis.bytecode.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** Every way of declaring a test. */
@Tag("outer")
class DeclaredSample extends DeclaredBase implements DeclaredContract {

    @Test
    @Tag("plain")
    void plain() {}

    @FastTest
    void composed() {}

    @ParameterizedTest
    @ValueSource(strings = "a")
    void parameterized(String text, String[] more) {}

    @RepeatedTest(2)
    void repeated() {}

    @TestFactory
    Stream<DynamicNode> factory() {
        return Stream.empty();
    }

    @Override
    void overriddenWithoutAnnotation() {}

    @Test
    static void notATest() {}

    void helper() throws InterruptedException {
        Thread.sleep(1);
    }

    @Test
    void touchesAFileAndSleeps() throws IOException, InterruptedException {
        List<String> list = Mockito.mock();
        Mockito.when(list.size()).thenReturn(1);
        Assertions.assertTrue(Files.exists(Path.of("pom.xml")));
        helper();
    }

    @Nested
    @Tag("inner")
    class Inner {
        @Test
        void nested() {}
    }

    static class NotNested {
        @Test
        void unseen() {}
    }
}
