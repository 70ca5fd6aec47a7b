package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Code under test that keeps something for each thread. */
public final class ThreadEntries {

    private static final Map<Thread, String> SAFE = new ConcurrentHashMap<>();
    private static final Map<Long, String> SAFE_BY_ID = new ConcurrentHashMap<>();
    private static final Map<Thread, String> UNSAFE = new HashMap<>();

    private ThreadEntries() {}

    public static void keep(String text) {
        SAFE.put(Thread.currentThread(), text);
        SAFE_BY_ID.put(Thread.currentThread().getId(), text);
    }

    public static String kept() {
        return SAFE.get(Thread.currentThread())
                + SAFE_BY_ID.get(Thread.currentThread().getId());
    }

    public static void forget() {
        SAFE.remove(Thread.currentThread());
        SAFE_BY_ID.remove(Thread.currentThread().getId());
    }

    public static void keepInMapForOneThread(String text) {
        UNSAFE.put(Thread.currentThread(), text); // HAZARD H02
    }
}
