package org.example.defaults;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

public final class Defaults {

    private static final AtomicReference<String> NAME = new AtomicReference<>("");
    private static final ThreadLocal<String> USER = new ThreadLocal<>();
    private static final Map<String, String> SEEN = new HashMap<>();
    private static String style = "plain";
    private static String last = "";
    private static volatile WeakReference<Memo> memo;

    private Defaults() {}

    public static void setStyle(String given) {
        style = java.util.Objects.requireNonNull(given);
    }

    public static void useName(String given) {
        NAME.set(given);
    }

    public static void setColour(String given) {
        Colours.keep("default", given);
    }

    /** Of one thread. */
    public static void setUser(String given) {
        USER.set(given);
    }

    /** Keeps what it has worked out. */
    public static String upper(String given) {
        if (!last.equals(given)) {
            last = given;
        }
        return SEEN.computeIfAbsent(given, key -> key.toUpperCase());
    }

    /** Makes again what it finds no more. */
    public static void write(String given) {
        WeakReference<Memo> known = memo;
        Memo found = known == null ? null : known.get();
        if (found == null || !found.given().equals(given)) {
            memo = new WeakReference<>(new Memo(given));
        }
    }

    private record Memo(String given) {}

    /** Gives nothing away of what it is given. */
    public static void print(String given) {
        style = "plain";
        given.isEmpty();
    }

    static final class Colours {

        private static String colour = "";

        private Colours() {}

        static void keep(String kind, String given) {
            colour = given.trim();
        }
    }
}
