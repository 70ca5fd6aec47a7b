package io.github.parallelmaven.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoSharedStateTest {

    @Test
    void constantsAreNoSharedState() {
        assertThat(Launch.of(ConstantsTestCase.class).testEvents().succeeded().count())
                .isEqualTo(1);
    }

    @Test
    void everyFieldThatCanChangeIsNamedWithTheReason() {
        assertThat(complaints(MutableTestCase.class))
                .containsExactlyInAnyOrder(
                        "created holds a java.util.ArrayList, which can change",
                        "unmodifiableButDeep holds a java.util.ArrayList, which can change",
                        "FIXED holds a java.util.Arrays$ArrayList, which can change",
                        "ARRAY holds a java.lang.String[], which can change",
                        "COUNTER holds a java.util.concurrent.atomic.AtomicInteger, which can change",
                        "RANDOM holds a java.util.Random, which can change",
                        "BUILDER holds a " + MockBuilder.class.getName() + ", which can change",
                        "CAPTURES holds a java.util.ArrayList, which can change",
                        "count is not final",
                        "NO_REASON gives no reason to be shared");
    }

    @Test
    void noTestOfSuchAClassRuns() {
        assertThat(Launch.of(MutableTestCase.class).testEvents().started().count())
                .isZero();
    }

    @Test
    void aListInABaseClassIsSharedToo() {
        assertThat(complaints(InheritsTestCase.class))
                .containsExactly("created holds a java.util.ArrayList, which can change");
    }

    @Test
    void aNestedClassIsLookedAtToo() {
        assertThat(complaints(OuterTestCase.class)).containsExactly("count is not final");
    }

    @Test
    void withOneInstanceForAllTestsItsFieldsAreShared() {
        assertThat(complaints(OneInstanceTestCase.class))
                .containsExactlyInAnyOrder(
                        "created holds a java.util.ArrayList, which can change", "last is not final");
    }

    @Test
    void anIndependentTestIsChecked() {
        assertThat(complaints(IndependentButSharingTestCase.class)).containsExactly("count is not final");
    }

    @Test
    void anIndependentTestHasIdsAndFixtures() {
        assertThat(Launch.failuresOf(ReallyIndependentTestCase.class)).isEmpty();
    }

    /** The complaints of the only failure, each from the name of the field. */
    private static List<String> complaints(Class<?> testClass) {
        List<String> failures = Launch.failuresOf(testClass);
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).contains("share state").contains("@SharedOnPurpose");
        return failures.get(0)
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.replaceFirst(" *[^=]*?TestCase\\.(\\w+ (?:holds|is|gives))", "$1"))
                .toList();
    }

    static class MockBuilder {
        private String status = "";
    }

    record Machine(String name, List<Integer> disks) {}

    static final class Circle {
        private final Supplier<Circle> self = () -> this;
    }

    @ExtendWith(NoSharedState.class)
    static class ConstantsTestCase {
        static final int NUMBER = 1;
        static final String NAME = "vm";
        static final TimeUnit UNIT = TimeUnit.SECONDS;
        static final Duration LIMIT = Duration.ofSeconds(1);
        static final Class<?> TYPE = String.class;
        static final Object OBJECT = new Object();
        static final String[] NOTHING = {};
        static final List<String> NAMES = List.of("a", "b");
        static final Map<String, List<Machine>> MACHINES = Map.of("node", List.of(new Machine("a", List.of(1))));
        static final List<String> OLD_NAMES = Collections.unmodifiableList(Arrays.asList("a", "b"));
        static final Optional<String> MAYBE = Optional.of("a");
        static final Supplier<String> SUPPLIER = () -> NAME;
        static final Supplier<String> BOUND = LIMIT::toString;
        static final UniqueIds IDS = new UniqueIds();
        static final Circle CIRCLE = new Circle();
        static final Logger LOGGER = Logger.getLogger("tests");

        @RegisterExtension
        static BeforeEachCallback extension = context -> {};

        @SharedOnPurpose("counts only, and is read after all tests")
        static final AtomicInteger COUNT = new AtomicInteger();

        private final List<String> own = new ArrayList<>();

        @Test
        void test() {
            own.add("a");
        }
    }

    @ExtendWith(NoSharedState.class)
    static class MutableTestCase {
        private static final List<String> created = new ArrayList<>();
        static final List<List<String>> unmodifiableButDeep = List.of(new ArrayList<>());
        static final List<String> FIXED = Arrays.asList("a");
        static final String[] ARRAY = {"a"};
        static final AtomicInteger COUNTER = new AtomicInteger();
        static final Random RANDOM = new Random(1);
        static final MockBuilder BUILDER = new MockBuilder();
        static final Supplier<String> CAPTURES = capturing(new ArrayList<>());
        static int count;

        @SharedOnPurpose(" ")
        static final AtomicInteger NO_REASON = new AtomicInteger();

        @Test
        void test() {}

        private static Supplier<String> capturing(List<String> list) {
            return () -> list.toString();
        }
    }

    static class BaseTestCase {
        static final List<String> created = new ArrayList<>();
    }

    @ExtendWith(NoSharedState.class)
    static class InheritsTestCase extends BaseTestCase {
        @Test
        void test() {}
    }

    @ExtendWith(NoSharedState.class)
    static class OuterTestCase {
        @Test
        void test() {}

        @Nested
        class InnerTestCase {
            static int count;

            @Test
            void test() {}
        }
    }

    @ExtendWith(NoSharedState.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {
        private final String name = "vm";
        private final List<String> created = new ArrayList<>();
        private String last = "";

        @Test
        void test() {}
    }

    static class IndependentButSharingTestCase extends IndependentTest {
        static int count;

        @Test
        void test() {}
    }

    static class ReallyIndependentTestCase extends IndependentTest {
        @Test
        void test(@Fresh MockBuilder api) {
            assertThat(api.status).isEmpty();
            assertThat(ids.name("vm")).isNotEqualTo(ids.name("vm"));
        }
    }
}
