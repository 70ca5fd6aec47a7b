package io.github.parallelmaven.probe.agent;

import io.github.parallelmaven.probe.Mutability;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Predicate;

/**
 * What an object held at one moment, a few levels deep, so that a later moment can be compared. Unlike a digest it tells
 * what only came to be from what was replaced or removed. Runs no code of the user: reads fields, and the JDK's own
 * collections. Of an object of a library only what it is told is looked into, not what it keeps for itself. Containers
 * that many threads may use at once are not looked into, nor what a library keeps in a volatile field of its own object: a memo or a counter
 * in one harms nobody unless a test counts it, which the bytecode tells better.
 */
final class Content {

    private static final int DEPTH = 4;
    private static final int BUDGET = 300;
    private static final int LONGEST_ARRAY = 512; // of a longer one of primitives the first elements speak for all

    /** What happened between two moments. */
    enum Change {
        NONE,
        /** A container got more elements, an array others, or a number became another one: as counters and caches do. */
        COUNTED,
        /** Something else was replaced or removed. */
        REPLACED
    }

    private enum Kind {
        FIELD,
        NUMBER,
        ELEMENT,
        ARRAY
    }

    private final Mutability mutability;
    private final boolean library;
    private final Predicate<String> own;
    private final Map<Long, Long> fields = new HashMap<>();
    private final Map<Long, Long> elements = new HashMap<>();

    /** Numbers in fields, and all that arrays hold. */
    private final Map<Long, Long> numbers = new HashMap<>();

    private int left = BUDGET;
    private boolean partial;
    private boolean seen;

    private Content(Mutability mutability, boolean library, Predicate<String> own) {
        this.mutability = mutability;
        this.library = library;
        this.own = own;
    }

    /**
     * @param library whether a library holds the object: its arrays, which are caches and tables, are not looked into
     * @param own whether the class of this name is the project's own
     * @return what it holds; nothing when it is being changed at this moment
     */
    static Content of(Object object, Mutability mutability, boolean library, Predicate<String> own) {
        Content content = new Content(mutability, library, own);
        try {
            content.inside(object, 17, DEPTH);
        } catch (RuntimeException | IllegalAccessException changing) {
            content.fields.clear();
            content.elements.clear();
            content.numbers.clear();
            content.seen = false;
        }
        return content;
    }

    /** Whether anything could be looked into. */
    boolean isSeen() {
        return seen;
    }

    /** What happened from this moment to a later one; a field that was empty and got its value has not changed. */
    Change to(Content later) {
        if (!seen || !later.seen) {
            return Change.NONE;
        } else if (isReplaced(fields, later.fields, later.partial)
                || isReplaced(elements, later.elements, later.partial)) {
            return Change.REPLACED;
        } else if (isReplaced(numbers, later.numbers, later.partial)) {
            return Change.COUNTED;
        }
        boolean grown = !partial && !later.partial && !elements.keySet().containsAll(later.elements.keySet());
        return grown && !isOfNewFields(later) ? Change.COUNTED : Change.NONE;
    }

    /** A container that was made meanwhile, for a field that was empty, shows as elements too. */
    private boolean isOfNewFields(Content later) {
        for (Map.Entry<Long, Long> field : later.fields.entrySet()) {
            if (field.getValue() != 0 && fields.getOrDefault(field.getKey(), 0L) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReplaced(Map<Long, Long> before, Map<Long, Long> after, boolean partial) {
        for (Map.Entry<Long, Long> slot : before.entrySet()) {
            Long now = after.get(slot.getKey());
            boolean differs = now == null ? !partial : now.longValue() != slot.getValue();
            if (slot.getValue() != 0 && differs) {
                return true;
            }
        }
        return false;
    }

    private void slot(Kind kind, long path, Object value, int depth) throws IllegalAccessException {
        if (library && (value instanceof Reference || value instanceof WeakHashMap)) {
            return; // a memo: whoever holds it bears that it is gone at any moment
        }
        if (left-- <= 0) {
            partial = true;
            return;
        }
        slots(kind).put(path, identity(value, kind));
        if (value != null && !isSmall(value) && !mutability.isValue(value) && depth > 0) {
            inside(value, path, depth);
        }
    }

    private Map<Long, Long> slots(Kind kind) {
        switch (kind) {
            case FIELD:
                return fields;
            case ELEMENT:
                return elements;
            default:
                return numbers;
        }
    }

    /** Zero for what a field has that nobody has given a value. */
    private static long identity(Object value, Kind kind) {
        boolean ofField = kind == Kind.FIELD || kind == Kind.NUMBER;
        if (value == null) {
            return ofField ? 0 : 1;
        } else if (ofField && isSmall(value) && isDefault(value)) {
            return 0;
        }
        int hash = isSmall(value) ? value.hashCode() : System.identityHashCode(value);
        return hash * 2L + 3;
    }

    private static boolean isDefault(Object value) {
        return value.equals(false)
                || value.equals('\0')
                || value instanceof Number && ((Number) value).doubleValue() == 0;
    }

    static boolean isSmall(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Number && value.getClass().getName().startsWith("java.lang.");
    }

    private void inside(Object object, long path, int depth) throws IllegalAccessException {
        String type = object.getClass().getName();
        if (object.getClass().isArray()) {
            seen = true;
            array(object, path, depth - 1);
        } else if (object.getClass().getClassLoader() == null) {
            ofJdk(object, type, path, depth - 1);
        } else if (!type.contains("$MockitoMock$")
                && !type.contains("$$EnhancerBy")
                && !isForManyThreads(object, type)) {
            seen = true;
            boolean opaque = keepsForItself(object, type);
            int index = 0;
            for (Field field : mutability.fieldsOf(object)) {
                Object value = field.get(object);
                if (opaque
                                && value != null
                                && !isSmall(value)
                                && !own.test(value.getClass().getName())
                        || library && Modifier.isVolatile(field.getModifiers()) && !own.test(type)) {
                    continue;
                }
                boolean number = field.getType().isPrimitive() && value instanceof Number;
                slot(number ? Kind.NUMBER : Kind.FIELD, mix(path, ++index), value, depth - 1);
            }
        }
    }

    /** The order in which a cache drops its entries, or the thread that an executor has just now: Jackson keeps such a cache of types. */
    private boolean isForManyThreads(Object object, String type) {
        return object instanceof ConcurrentMap || object instanceof Executor && !own.test(type);
    }

    /**
     * An object of a library in a field of the project, unless that is a container: its caches and pools come and go. Behind
     * a library's own field only a cache.
     */
    private boolean keepsForItself(Object object, String type) throws IllegalAccessException {
        if (own.test(type)) {
            return false;
        }
        return library ? isCache(object) : !(object instanceof Collection) && !(object instanceof Map);
    }

    /**
     * A table that many threads read at once, and beside it a lock, for the order that is kept of its entries, or a counter for many threads, of how
     * often it was asked: Spring's cache of contexts has one.
     */
    private boolean isCache(Object object) throws IllegalAccessException {
        boolean table = false;
        boolean beside = false;
        for (Field field : mutability.fieldsOf(object)) {
            if (!field.getType().isPrimitive()) {
                Object value = field.get(object);
                table |= value instanceof ConcurrentMap;
                beside |= value instanceof Lock
                        || value instanceof ReadWriteLock
                        || value instanceof AtomicInteger
                        || value instanceof AtomicLong;
            }
        }
        return table && beside;
    }

    private void array(Object array, long path, int depth) throws IllegalAccessException {
        if (library) {
            return;
        }
        int length = Array.getLength(array);
        if (array.getClass().getComponentType().isPrimitive()) {
            long hash = length;
            for (int i = 0; i < Math.min(length, LONGEST_ARRAY); i++) {
                hash = mix(hash, Array.get(array, i).hashCode());
            }
            numbers.put(path, hash | 1);
            return;
        }
        for (int i = 0; i < length && left > 0; i++) {
            slot(Kind.ARRAY, mix(path, i), Array.get(array, i), depth);
        }
    }

    private void ofJdk(Object object, String type, long path, int depth) throws IllegalAccessException {
        if (!JdkContainers.areLookedInto(type)) {
            return;
        }
        seen = true;
        if (object instanceof Map) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
                if (isSpent()) {
                    return;
                }
                slot(Kind.ELEMENT, mix(path, identity(entry.getKey(), Kind.ELEMENT)), entry.getValue(), depth);
            }
        } else if (object instanceof List && !library) {
            int index = 0;
            for (Object element : (List<?>) object) {
                if (isSpent()) {
                    return;
                }
                slot(Kind.ELEMENT, mix(path, ++index), element, depth);
            }
        } else if (object instanceof Set || object instanceof List) {
            // In a library's list, such as that of what was used last, what counts is that nothing gets lost.
            for (Object element : (Collection<?>) object) {
                if (isSpent()) {
                    return;
                }
                slot(Kind.ELEMENT, mix(path, identity(element, Kind.ELEMENT)), element, depth);
            }
        } else if (object instanceof Collection) {
            long sum = ((Collection<?>) object).size();
            for (Object element : (Collection<?>) object) {
                left--;
                if (isSpent()) {
                    return;
                }
                sum += identity(element, Kind.ELEMENT);
            }
            elements.put(path, sum | 1);
        } else if (object instanceof StringBuilder
                || object instanceof BitSet
                || object instanceof Date
                || object instanceof Calendar) {
            elements.put(path, (long) object.toString().hashCode() << 1 | 1);
        }
    }

    private boolean isSpent() {
        partial |= left <= 0;
        return left <= 0;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
