package io.github.parallelmaven.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each figure of a report rests on, by JSON pointer, so that the plan's own scripts still find plain numbers at the
 * plan's keys. A figure that was not measured is left out at its key and has its reason here.
 */
final class Marks {

    private final SortedMap<String, Map<String, Object>> byPointer = new TreeMap<>();

    void measured(String pointer, List<Integer> runs) {
        byPointer.put(pointer, Map.of("mark", "measured", "runs", runs));
    }

    void derived(String pointer, String how) {
        byPointer.put(pointer, Map.of("mark", "derived", "how", how));
    }

    void notMeasured(String pointer, String reason) {
        byPointer.put(pointer, Map.of("mark", "not_measured", "reason", reason));
    }

    SortedMap<String, Map<String, Object>> toMap() {
        return new TreeMap<>(byPointer);
    }
}
