package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.Mock;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.mockito.MockitoAnnotations;

/** Test classes with fixtures, for the launcher runs of our tests. */
final class FixtureSuites {

    /** The classic hazard: one list for all tests, declared far from them. */
    abstract static class SharedListBase {
        static final List<String> CREATED = Collections.synchronizedList(new ArrayList<>());

        private final List<String> own = new ArrayList<>();

        void create(String name) {
            CREATED.add(name);
            own.add(name);
        }
    }

    static class WritingTestCase extends SharedListBase {
        @Test
        void writes() {
            create("a");
        }
    }

    static class ReadingTestCase extends SharedListBase {
        @Test
        void reads() {
            assertThat(CREATED).isNotNull();
        }
    }

    static class BuilderTestCase {
        private final StringBuilder builder = new StringBuilder();

        @Nullable
        StringBuilder later;

        int count;

        @BeforeEach
        void setUp() {
            later = new StringBuilder("set up");
        }

        @RepeatedTest(2)
        void builds() {
            builder.append(++count);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {
        final AtomicInteger counter = new AtomicInteger();

        @RepeatedTest(2)
        void counts() {
            counter.incrementAndGet();
        }
    }

    static class ValuesOnlyTestCase {
        static final String NAME = "name";
        static final List<String> NAMES = List.of("a", "b");
        private final Path path = Path.of("x");

        @Nullable
        Object nothing;

        @Test
        void reads() {
            assertThat(path).isNotNull();
        }
    }

    static class OuterTestCase {
        final List<String> outer = new ArrayList<>();

        @Nested
        class Inside {
            final List<String> inner = new ArrayList<>();

            @Test
            void uses() {
                outer.add("x");
                inner.add("y");
            }
        }
    }

    interface Service {
        String call();
    }

    static class Concrete {
        String call() {
            return "real";
        }
    }

    static final class WithoutFields {
        String call() {
            return "real";
        }
    }

    static class MockTestCase {
        static final Service SHARED = Mockito.mock(Service.class);

        @Mock
        Service annotated;

        final Concrete concrete = Mockito.mock(Concrete.class);
        final WithoutFields finalOne = Mockito.mock(WithoutFields.class);
        final Path path = Mockito.mock(Path.class);
        final List<String> spied = Mockito.spy(new ArrayList<>());
        final Concrete real = new Concrete();

        @Nullable
        AutoCloseable mocks;

        @BeforeEach
        void open() {
            mocks = MockitoAnnotations.openMocks(this);
        }

        @RepeatedTest(2)
        void calls() {
            annotated.call();
            Mockito.verify(annotated).call();
            Mockito.verifyNoMoreInteractions(annotated, concrete, finalOne, spied);
        }
    }

    static class ClosedStaticMockTestCase {
        @Nullable
        MockedStatic<System.Logger.Level> levels;

        @BeforeEach
        void open() {
            levels = Mockito.mockStatic(System.Logger.Level.class);
        }

        @Test
        void uses() {}

        @AfterEach
        void close() {
            levels.close();
        }
    }

    static class UnclosedStaticMockTestCase {
        static final List<AutoCloseable> LEFT_OPEN = new ArrayList<>();

        @Nullable
        MockedStatic<Thread.State> states;

        @Nullable
        MockedConstruction<Concrete> constructions;

        @Test
        void forgetsToClose() {
            states = Mockito.mockStatic(Thread.State.class);
            constructions = Mockito.mockConstruction(Concrete.class);
            LEFT_OPEN.add(states);
            LEFT_OPEN.add(constructions);
        }
    }

    static class StaticMockOfClassTestCase {
        @Nullable
        static MockedStatic<Thread.State> states;

        @BeforeAll
        static void open() {
            states = Mockito.mockStatic(Thread.State.class);
        }

        @Test
        void uses() {}

        @AfterAll
        static void close() {
            states.close();
        }
    }

    static class NoMockitoTestCase {
        final List<String> list = new ArrayList<>();
        final Concrete concrete = new Concrete();

        @Test
        void adds() {
            list.add("x");
        }
    }

    /** Fails whoever calls it. */
    static class Touchy extends java.util.AbstractList<String> implements Comparable<Touchy> {
        int calls;

        private RuntimeException called() {
            calls++;
            return new IllegalStateException("called");
        }

        @Override
        public String get(int index) {
            throw called();
        }

        @Override
        public int size() {
            throw called();
        }

        @Override
        public java.util.Iterator<String> iterator() {
            throw called();
        }

        @Override
        public int compareTo(Touchy other) {
            throw called();
        }

        @Override
        public int hashCode() {
            throw called();
        }

        @Override
        public boolean equals(Object other) {
            throw called();
        }

        @Override
        public String toString() {
            throw called();
        }
    }

    static class TouchyTestCase {
        private final Touchy touchy = new Touchy();
        private final Object[] array = {touchy};
        private final List<Touchy> list = new ArrayList<>(List.of(touchy));
        private final List<Touchy> fixed = List.of(touchy);
        private final Touchy[] none = {};

        @Test
        void isNotTouched() {
            assertThat(touchy.calls).isZero();
        }

        @AfterEach
        void isStillNotTouched() {
            assertThat(touchy.calls + list.size() + fixed.size() + array.length + none.length)
                    .isEqualTo(3);
        }
    }

    private FixtureSuites() {}
}
