package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.HashMap;
import java.util.Map;

/** Code under test that counts and keeps, with a lock and without. */
public final class Sequences {

    private static int unlocked;
    private static int locked;
    private static volatile Map<String, Integer> lengths = new HashMap<>();
    private static volatile Map<String, String> formats = new HashMap<>();

    private Sequences() {}

    public static int unlocked() {
        return ++unlocked; // HAZARD H01
    }

    public static int locked() {
        synchronized (Sequences.class) {
            return ++locked;
        }
    }

    /** A cache: readers need no lock, since each entry makes a new map. */
    public static int length(String text) {
        Integer known = lengths.get(text);
        return known == null ? keep(text) : known;
    }

    public static void configure(String text) {
        length(text);
    }

    private static synchronized int keep(String text) {
        Map<String, Integer> longer = new HashMap<>(lengths);
        longer.put(text, text.length());
        lengths = longer;
        return text.length();
    }

    public static synchronized void registerFormat(String name, String format) {
        Map<String, String> longer = new HashMap<>(formats);
        longer.put(name, format);
        formats = longer;
    }

    public static String format(String name) {
        return formats.get(name);
    }
}
