package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Code under test with containers for the whole JVM. */
public final class Registry {

    public static final List<String> NAMES = new ArrayList<>();
    public static final List<String> FIXED = List.of("a", "b");
    public static final String[] NOTHING = {};
    private static final ConcurrentMap<String, Integer> LENGTHS = new ConcurrentHashMap<>();
    private static final Registry INSTANCE = new Registry();

    private final Map<String, String> entries = new HashMap<>();

    public static Registry getInstance() {
        return INSTANCE;
    }

    public void register(String key, String value) {
        entries.put(key, value);
    }

    public int size() {
        return entries.size();
    }

    /** A cache that nobody counts. */
    public static int length(String text) {
        return LENGTHS.computeIfAbsent(text, String::length);
    }

    public static String[] firstOrNothing(boolean some) {
        String[] result = some ? new String[1] : NOTHING;
        if (some) {
            result[0] = "first";
        }
        return result;
    }
}
