package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

class FingerprintTest {

    private final Mutability mutability = new Mutability();

    @Test
    void whatDoesNotChangeKeepsItsFingerprint() {
        Builder builder = new Builder();

        assertThat(of(builder)).isNotEmpty().isEqualTo(of(builder));
    }

    @Test
    void anElementAddedInAFieldShows() {
        Builder builder = new Builder();
        String before = of(builder);

        builder.names.add("x");

        assertThat(of(builder)).isNotEqualTo(before);
    }

    @Test
    void whatALibraryKeepsForAllItsThreadsIsItsOwnBusiness() {
        NamespacedHierarchicalStore<String> library = new NamespacedHierarchicalStore<>(null);
        String before = of(library);

        library.put("space", "key", "value");

        assertThat(of(library)).isEqualTo(before);
    }

    @Test
    void whatTheProjectKeepsForManyThreadsShows() {
        Registry own = new Registry();
        String before = of(own);

        own.known.put("key", "value");

        assertThat(of(own)).isNotEqualTo(before);
    }

    private static final class Registry {
        private final Map<String, String> known = new ConcurrentHashMap<>();
    }

    @Test
    void aPrimitiveFieldThatChangesShows() {
        Builder builder = new Builder();
        String before = of(builder);

        builder.count++;

        assertThat(of(builder)).isNotEqualTo(before);
    }

    @Test
    void anElementExchangedShows() {
        List<String> list = new ArrayList<>(List.of("a", "b"));
        String before = of(list);

        list.set(1, "c");

        assertThat(of(list)).isNotEqualTo(before);
    }

    @Test
    void aValueExchangedInAMapShows() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
        String before = of(map);

        map.put("a", 2);

        assertThat(of(map)).isNotEqualTo(before);
    }

    @Test
    void aCounterAndABufferShow() {
        AtomicInteger counter = new AtomicInteger();
        StringBuilder buffer = new StringBuilder("a");
        String counterBefore = of(counter);
        String bufferBefore = of(buffer);

        counter.incrementAndGet();
        buffer.setCharAt(0, 'b');

        assertThat(of(counter)).isNotEqualTo(counterBefore);
        assertThat(of(buffer)).isNotEqualTo(bufferBefore);
    }

    @Test
    void anElementOfAnArrayShows() {
        int[] numbers = {1, 2};
        String before = of(numbers);

        numbers[1] = 3;

        assertThat(of(numbers)).isNotEqualTo(before);
    }

    @Test
    void aWholeLookIsNotPartial() {
        assertThat(of(new ArrayList<>(List.of("a")))).doesNotEndWith(WireFormat.PARTIAL);
    }

    @Test
    void aLongListIsPartialAndStillShowsItsSize() {
        List<Integer> list = new ArrayList<>(IntStream.range(0, 100_000).boxed().toList());
        String before = of(list);

        list.add(1);

        assertThat(before).endsWith(WireFormat.PARTIAL);
        assertThat(of(list)).isNotEqualTo(before);
    }

    @Test
    void whatIsTooDeepMakesItPartial() {
        assertThat(of(List.of(List.of(List.of(new ArrayList<>()))))).endsWith(WireFormat.PARTIAL);
    }

    @Test
    void aClosedTypeOfTheJdkHasNone() {
        assertThat(of(new Random(1))).isEmpty();
    }

    @Test
    void aListThatHoldsItselfEnds() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThat(of(list)).isNotEmpty();
    }

    @Test
    void elementsWithAStrangeHashCodeAreNotAsked() {
        assertThat(of(Arrays.asList(new FixtureSuites.Touchy()))).isNotEmpty();
    }

    private String of(Object object) {
        return Fingerprint.of(object, mutability);
    }

    static class Builder {
        final List<String> names = new ArrayList<>();
        int count;
    }
}
