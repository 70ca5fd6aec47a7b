package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Test classes for the launcher runs of our tests. */
final class ListenerSuites {

    static class PlainTestCase {
        @Test
        void passes() {}

        @Test
        void takes(TestInfo info) {
            assertThat(info).isNotNull();
        }
    }

    @Tag("slow")
    static class EveryKindTestCase {
        @Test
        @Tag("db")
        void passes() {}

        @Test
        void fails() {
            throw new IllegalStateException("out of 7 lives");
        }

        @Test
        void aborts() {
            assumeTrue(false, "not today");
        }

        @Test
        @Disabled("flaky since \"forever\"")
        void isDisabled() {}

        @ParameterizedTest
        @ValueSource(strings = {"a", "\"quoted\\\"", "\uD83D\uDE00", "\u0000\n\t", "\uD800 alone"})
        void takes(String text) {
            assertThat(text).isNotEmpty();
        }

        @RepeatedTest(3)
        void repeats() {}

        @TestFactory
        Stream<DynamicTest> makes() {
            return Stream.of("one", "two")
                    .map(name -> dynamicTest(name, () -> assertThat(name).isEqualTo("one")));
        }

        @Nested
        class Inside {
            @Test
            void passes() {}

            @Nested
            class Deeper {
                @Test
                @DisplayName("a \"strange\"\tname \u001b[31m \uD83D\uDC1E")
                void passes() {}
            }
        }
    }

    @Disabled("all of it")
    static class DisabledTestCase {
        @Test
        void first() {}

        @Nested
        class Inside {
            @Test
            void second() {}
        }
    }

    static class BrokenSetUpTestCase {
        @BeforeAll
        static void breaks() {
            throw new IllegalStateException("no database");
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }

    static class HundredTestCase {
        @RepeatedTest(100)
        void passes() {}
    }

    static class AnotherHundredTestCase extends HundredTestCase {}

    static class ThirdHundredTestCase extends HundredTestCase {}

    static class FourthHundredTestCase extends HundredTestCase {}

    static class SilentFailureTestCase {
        @Test
        void failsWithoutMessage() {
            throw new IllegalStateException();
        }

        @Test
        void failsWithAMessageThatFails() {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class PropertyClearingTestCase {
        @Test
        @Order(1)
        void clearsTheSystemProperties() {
            System.setProperties(new Properties());
        }

        @Test
        @Order(2)
        void runsNext() {}
    }

    static class LaunchingTestCase {
        @Test
        void launchesTests() {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(PlainTestCase.class))
                            .build());
        }
    }

    static class HaltingTestCase {
        @Test
        void haltsTheJvm() {
            Runtime.getRuntime().halt(3);
        }
    }

    /** Two classes that only pass together: each waits for the other. */
    static class LeftTestCase {
        static final CountDownLatch BOTH = new CountDownLatch(2);

        @Test
        void meetsTheOther() throws InterruptedException {
            BOTH.countDown();
            assertThat(BOTH.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    static class RightTestCase extends LeftTestCase {}

    private ListenerSuites() {}
}
