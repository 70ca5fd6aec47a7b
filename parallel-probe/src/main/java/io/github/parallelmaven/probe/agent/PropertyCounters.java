package io.github.parallelmaven.probe.agent;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * System properties in which libraries count, such as the number of a pool of connections: the code of a library reads one, and sets it one
 * higher. Like a counter in a static field of theirs it is their own business.
 */
final class PropertyCounters {

    private final Predicate<String> own;
    private final ThreadLocal<Object> lastRead = new ThreadLocal<>();

    /** @param own whether the class of this name is the project's own */
    PropertyCounters(Predicate<String> own) {
        this.own = own;
    }

    void read(Object name) {
        lastRead.set(name);
    }

    /** Whether the property that this thread sets now, which it has read last, becomes one higher by the code of a library. */
    boolean counts(Object name, @Nullable Object before, @Nullable Object value) {
        return name.equals(lastRead.get()) && isNext(before, value) && !own.test(CallPath.caller());
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
