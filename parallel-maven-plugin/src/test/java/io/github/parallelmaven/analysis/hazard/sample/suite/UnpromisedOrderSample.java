package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnpromisedOrderSample {

    @Test
    void expectsATextOfAHashTable() {
        Map<String, Integer> map = new HashMap<>();
        map.put("one", 1);
        map.put("two", 2);
        assertEquals("{one=1, two=2}", map.toString()); // HAZARD H67
        assertEquals("one", map.keySet().iterator().next()); // HAZARD H67
        assertThat(map.keySet()).containsExactly("one", "two"); // HAZARD H67
        assertThat(map.keySet()).containsExactlyInAnyOrder("two", "one");
        assertEquals(Map.of("two", 2, "one", 1), map);
    }

    @Test
    void expectsTheFirstMethod() {
        assertEquals("compare", java.util.Comparator.class.getDeclaredMethods()[0].getName()); // HAZARD H67
        assertEquals(1, Runnable.class.getDeclaredMethods().length);
    }

    @Test
    void knowsTheOrder() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("one", 1);
        map.put("two", 2);
        assertEquals("{one=1, two=2}", map.toString());
        Set<Integer> same = new HashSet<>();
        same.add(map.get("one"));
        same.add(map.size() - 1);
        assertEquals(1, same.iterator().next());
        Set<String> one = new HashSet<>();
        one.add("only");
        assertEquals("[only]", one.toString());
    }
}
