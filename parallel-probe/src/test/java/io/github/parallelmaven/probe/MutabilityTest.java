package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutabilityTest {

    private final Mutability mutability = new Mutability();

    @ParameterizedTest
    @MethodSource
    void isImmutable(Object object) {
        assertThat(mutability.isMutable(object)).isFalse();
    }

    static Stream<Object> isImmutable() {
        String captured = String.valueOf(1);
        return Stream.of(
                "text",
                1,
                2.0,
                'c',
                true,
                java.math.BigDecimal.ONE,
                TimeUnit.DAYS,
                String.class,
                Instant.EPOCH,
                Clock.systemUTC(),
                DateTimeFormatter.ISO_DATE,
                UUID.randomUUID(),
                URI.create("x:y"),
                Path.of("x"),
                new File("x"),
                Pattern.compile("x"),
                StandardCharsets.UTF_8,
                Locale.ROOT,
                Optional.of("x"),
                new IllegalStateException(),
                Logger.getAnonymousLogger(),
                ThreadLocal.withInitial(ArrayList::new),
                new ReentrantLock(),
                ClassLoader.getSystemClassLoader(),
                Executors.newSingleThreadExecutor(), // makes no thread until it is used
                (Supplier<String>) () -> "x",
                (Supplier<String>) () -> captured,
                String.CASE_INSENSITIVE_ORDER,
                new int[0],
                List.of("a"),
                Map.of("a", List.of(1)),
                Collections.emptyList(),
                Collections.singleton("a"),
                Collections.unmodifiableList(new ArrayList<>(List.of("a"))),
                new Object(),
                new Point(1, 2, "a"),
                new Line(new Point(1, 2, "a"), List.of(new Point(3, 4, "b"))));
    }

    @ParameterizedTest
    @MethodSource
    void isMutable(Object object) {
        assertThat(mutability.isMutable(object)).isTrue();
    }

    static Stream<Object> isMutable() {
        List<String> captured = new ArrayList<>();
        return Stream.of(
                new ArrayList<>(),
                new ConcurrentHashMap<>(),
                new AtomicInteger(),
                new StringBuilder(),
                new Date(),
                new SimpleDateFormat("yyyy"),
                new Random(),
                new int[1],
                (Supplier<List<String>>) () -> captured,
                Optional.of(captured),
                List.of(captured),
                Set.of((Object) new String[] {"a"}),
                Map.of("a", captured),
                Collections.unmodifiableList(new ArrayList<>(List.of(captured))),
                Collections.synchronizedList(captured),
                new Counter(),
                new Line(new Point(1, 2, "a"), new ArrayList<>()),
                new ArrayList<String>() {},
                new Circle());
    }

    @Test
    void anArrayIsMutableUnlessItIsEmpty() {
        assertThat(mutability.isMutable(new String[] {"a"})).isTrue();
        assertThat(mutability.isMutable(new String[0])).isFalse();
    }

    @Test
    void aClassWithANonFinalFieldIsMutableInItsSubclassesToo() {
        assertThat(mutability.isMutable(new Counter() {})).isTrue();
    }

    record Point(int x, int y, String name) {}

    record Line(Point from, List<Point> through) {}

    static class Counter {
        int count;
    }

    /** All fields final, but without an end: nobody can say. */
    static class Circle {
        final Object next = this;
    }
}
