package io.github.parallelmaven.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class FreshFixturesTest {

    @Test
    void testsThatOverlapHaveEachTheirOwnFixture() {
        OverlappingTestCase.SEEN.clear();

        assertThat(Launch.failuresOf(OverlappingTestCase.class)).isEmpty();

        assertThat(OverlappingTestCase.SEEN).hasSize(Launch.TESTS);
    }

    @Test
    void allMethodsOfOneTestHaveTheSameFixture() {
        assertThat(Launch.failuresOf(BeforeAndAfterTestCase.class)).isEmpty();
    }

    @Test
    void aThreadLocalGivesEachThreadOfATestItsOwn() {
        assertThat(Launch.failuresOf(OwnThreadsTestCase.class)).isEmpty();
    }

    @Test
    void aGenericTypeIsMade() {
        assertThat(Launch.failuresOf(GenericTestCase.class)).isEmpty();
    }

    @Test
    void aConstructorIsRefusedBecauseItsTestIsNotKnown() {
        assertThat(Launch.failuresOf(ConstructorTestCase.class))
                .singleElement()
                .asString()
                .contains("Builder")
                .contains("belong to no single test");
    }

    @Test
    void beforeAllIsRefusedBecauseAllTestsWouldShareIt() {
        assertThat(Launch.failuresOf(BeforeAllTestCase.class))
                .singleElement()
                .asString()
                .contains("belong to no single test");
    }

    @Test
    void aTypeThatCannotBeMadeIsNamed() {
        assertThat(Launch.failuresOf(NoConstructorTestCase.class, AbstractTestCase.class))
                .hasSize(2)
                .anyMatch(message -> message.contains("@Fresh java.lang.Integer: only a class"))
                .anyMatch(message -> message.contains("@Fresh java.lang.Number: only a class"));
    }

    static class Builder {
        private final List<String> calls = new ArrayList<>();

        private Builder() {}
    }

    @ExtendWith(FreshFixtures.class)
    static class OverlappingTestCase {
        static final Set<Builder> SEEN =
                Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        static final CyclicBarrier ALL_RUN = new CyclicBarrier(Launch.TESTS);

        @RepeatedTest(Launch.TESTS)
        void adds(@Fresh Builder builder) throws Exception {
            builder.calls.add("start");
            ALL_RUN.await(5, TimeUnit.MINUTES); // a busy machine takes its time
            assertThat(builder.calls).hasSize(1);
            SEEN.add(builder);
        }
    }

    @ExtendWith(FreshFixtures.class)
    static class BeforeAndAfterTestCase {
        @BeforeEach
        void before(@Fresh Builder builder) {
            assertThat(builder.calls).isEmpty();
            builder.calls.add("before");
        }

        @RepeatedTest(3)
        void test(@Fresh Builder builder, @Fresh Builder same) {
            assertThat(same).isSameAs(builder);
            builder.calls.add("test");
        }

        @AfterEach
        void after(@Fresh Builder builder) {
            assertThat(builder.calls).containsExactly("before", "test");
        }
    }

    @ExtendWith(FreshFixtures.class)
    static class OwnThreadsTestCase {
        @Test
        void asks(@Fresh ThreadLocal<Builder> builders) {
            Set<Builder> seen = ConcurrentHashMap.newKeySet();
            seen.add(builders.get());
            CompletableFuture.runAsync(() -> seen.add(builders.get()), task -> new Thread(task).start())
                    .join();
            assertThat(seen).hasSize(2).contains(builders.get());
        }
    }

    @ExtendWith(FreshFixtures.class)
    static class GenericTestCase {
        @Test
        void takes(@Fresh ArrayList<String> list) {
            assertThat(list).isEmpty();
        }
    }

    @ExtendWith(FreshFixtures.class)
    static class ConstructorTestCase {
        ConstructorTestCase(@Fresh Builder builder) {}

        @Test
        void test() {}
    }

    @ExtendWith(FreshFixtures.class)
    static class BeforeAllTestCase {
        @BeforeAll
        static void before(@Fresh Builder builder) {}

        @Test
        void test() {}
    }

    @ExtendWith(FreshFixtures.class)
    static class NoConstructorTestCase {
        @Test
        void test(@Fresh Integer number) {}
    }

    @ExtendWith(FreshFixtures.class)
    static class AbstractTestCase {
        @Test
        void test(@Fresh Number number) {}
    }
}
