package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Isolation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LongestChainsTest {

    private final Map<String, Duration> times = new HashMap<>();
    private final SortedSet<String> alone = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> writers = new TreeMap<>();

    private LongestChainsTest took(String testClass, double seconds) {
        times.put(testClass, Duration.ofMillis(Math.round(seconds * 1_000)));
        return this;
    }

    private LongestChainsTest locked(String key, String... testClasses) {
        writers.put(key, new TreeSet<>(Set.of(testClasses)));
        return this;
    }

    private List<String> first() {
        return LongestChains.first(times, new Isolation(alone, writers));
    }

    @Test
    void theLongestClassesComeFirstAndShortOnesAreLeftAlone() {
        took("ShortTest", 0.2).took("LongTest", 6).took("LongerTest", 8);

        assertThat(first()).containsExactly("LongerTest", "LongTest");
    }

    @Test
    void neverMoreThanAFewComeFirst() {
        for (int i = 0; i < 9; i++) {
            took("C" + i + "Test", 1);
        }

        assertThat(first()).hasSize(5);
    }

    @Test
    void whatRunsAloneAfterAllOthersDoesNotStartFirst() {
        took("LongTest", 6).took("OtherTest", 5);
        alone.add("LongTest");

        assertThat(first()).containsExactly("OtherTest");
    }

    @Test
    void classesThatTakeTurnsCountAsLongAsTheirChain() {
        took("LongTest", 4).took("ATest", 3).took("BTest", 2).locked("port:8080", "ATest", "BTest");

        assertThat(first()).containsExactly("ATest", "LongTest");
    }

    @Test
    void aChainGoesOverSeveralLocksAndThoseThatNeedNotWaitStartTogether() {
        took("LongTest", 5).took("ATest", 2).took("BTest", 3).took("CTest", 2.5);
        locked("file:log", "BTest", "CTest").locked("port:8080", "ATest", "BTest");
        assertThat(first()).containsExactly("BTest", "LongTest");

        took("BTest", 1);
        assertThat(first()).containsExactly("CTest", "ATest", "LongTest");
    }
}
