package io.github.parallelmaven.probe.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * System properties that libraries keep for themselves. In some they count, such as the number of a pool of connections: the code of a library
 * reads one, and sets it one higher. Others it sets where it has found none, once in a JVM. Like a counter or a value that is worked out once in a static
 * field of theirs, both are their own business.
 */
final class LibraryProperties {

    /** As {@link java.net.URL#URL(String, String, int, String)} and {@link java.net.URLConnection#getContent()} document them. */
    private static final Set<String> HANDLERS = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList("java.protocol.handler.pkgs", "java.content.handler.pkgs")));

    private final Predicate<String> own;
    private final Set<Object> filled = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Object> lastRead = new ThreadLocal<>();

    /** @param own whether the class of this name is the project's own */
    LibraryProperties(Predicate<String> own) {
        this.own = own;
    }

    void read(Object name) {
        lastRead.set(name);
    }

    /** Whether the property that this thread sets now, which it has read last, becomes one higher by the code of a library. */
    boolean counts(Object name, @Nullable Object before, @Nullable Object value) {
        return name.equals(lastRead.get()) && isNext(before, value) && !own.test(CallPath.caller());
    }

    /** Whether the property that this thread sets now, which it has looked for last, was not there yet in this JVM. Whoever removes it changes it. */
    boolean fills(Object name, @Nullable Object before, @Nullable Object value) {
        return before == null
                && value != null
                && name.equals(lastRead.get())
                && !own.test(CallPath.caller())
                && filled.add(name);
    }

    /**
     * Whether a list in which the JDK looks for handlers of addresses grows at its end: what is found before the new entry
     * is found as before.
     */
    static boolean grows(Object name, @Nullable Object before, @Nullable Object value) {
        String start = before == null || "".equals(before) ? "" : before + "|";
        return HANDLERS.contains(name) && value instanceof String && ((String) value).startsWith(start);
    }

    /** Of texts only: other values may be the user's own. */
    private static boolean isNext(@Nullable Object before, @Nullable Object value) {
        if (before != null && !(before instanceof String) || !(value instanceof String)) {
            return false;
        }
        try {
            long counted = before == null ? 0 : Long.parseLong((String) before);
            return Long.parseLong((String) value) == counted + 1;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
