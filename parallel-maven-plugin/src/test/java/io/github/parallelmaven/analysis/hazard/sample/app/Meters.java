package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A registry for the whole JVM, which other classes fill when they are loaded. */
public final class Meters {

    private static final Meters DEFAULT = new Meters();

    private final Map<String, Object> byName = new ConcurrentHashMap<>();

    public static Meters getDefault() {
        return DEFAULT;
    }

    public Object newMeter(String name) {
        Object meter = new Object();
        byName.putIfAbsent(name, meter);
        return meter;
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    public void unregisterAll() {
        byName.clear();
    }
}
