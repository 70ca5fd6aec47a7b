package io.github.parallelmaven.probe;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what an object holds, two levels deep, so that a change shows. Values count by their content, other
 * objects by the identity hash and, while depth and budget last, by what they hold. Runs no code of the user: reads
 * fields, and calls the JDK's own collections, counters and buffers.
 */
final class Fingerprint {

    private static final int DEPTH = 2;
    private static final int BUDGET = 200; // objects, so that a large collection costs microseconds only

    private final Mutability mutability;
    private long hash = 17;
    private int left = BUDGET;
    private boolean partial;
    private boolean empty = true;

    private Fingerprint(Mutability mutability) {
        this.mutability = mutability;
    }

    /** See {@link WireFormat#FINGERPRINT}. */
    static String of(Object object, Mutability mutability) {
        Fingerprint fingerprint = new Fingerprint(mutability);
        try {
            fingerprint.content(object, DEPTH);
        } catch (RuntimeException | IllegalAccessException changing) {
            return ""; // another thread writes to it, which its own fingerprints will show
        }
        if (fingerprint.empty) {
            return "";
        }
        String hex = Long.toHexString(fingerprint.hash);
        return fingerprint.partial ? hex + WireFormat.PARTIAL : hex;
    }

    private void mix(long value) {
        empty = false;
        hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
    }

    private void add(@Nullable Object object, int depth) throws IllegalAccessException {
        if (object == null) {
            mix(0);
        } else if (isSmallValue(object)) {
            mix(object.hashCode());
        } else {
            mix(System.identityHashCode(object));
            if (!mutability.isValue(object)) {
                content(object, depth);
            }
        }
    }

    private static boolean isSmallValue(Object object) {
        return object instanceof String
                || object instanceof Number && object.getClass().getName().startsWith("java.lang.")
                || object instanceof Boolean
                || object instanceof Character;
    }

    private void content(Object object, int depth) throws IllegalAccessException {
        if (depth == 0 || left <= 0) {
            partial = true;
        } else if (object.getClass().isArray()) {
            array(object, depth - 1);
        } else if (Shape.isOfJdk(object.getClass())) {
            ofJdk(object, depth - 1);
        } else {
            fields(object, depth - 1);
        }
    }

    private void array(Object array, int depth) throws IllegalAccessException {
        int length = Array.getLength(array);
        mix(length);
        for (int i = 0; i < length && spend(); i++) {
            add(Array.get(array, i), depth);
        }
    }

    private void fields(Object object, int depth) throws IllegalAccessException {
        Shape shape = mutability.get(object.getClass());
        partial |= !shape.complete;
        for (Field field : shape.fields) {
            if (!spend()) {
                return;
            }
            Object value = field.get(object);
            if (!shape.ofLibrary || !isForManyThreads(field, value)) {
                add(value, depth);
            }
        }
    }

    /** What a library's object keeps for all its threads is its own business, such as a mapper's cache of the types that it has seen. */
    private static boolean isForManyThreads(Field field, @Nullable Object value) {
        return Modifier.isVolatile(field.getModifiers())
                || value instanceof ConcurrentMap
                || value instanceof AtomicInteger
                || value instanceof AtomicLong;
    }

    private void ofJdk(Object object, int depth) throws IllegalAccessException {
        // Even reading a WeakHashMap writes to it, which could harm a thread that uses it.
        boolean ofUtil = object.getClass().getName().startsWith("java.util.") && !(object instanceof WeakHashMap);
        if (ofUtil && object instanceof Collection) {
            collection((Collection<?>) object, depth);
        } else if (ofUtil && object instanceof Map) {
            map((Map<?, ?>) object, depth);
        } else if (object instanceof AtomicReference) {
            add(((AtomicReference<?>) object).get(), depth);
        } else if (object instanceof AtomicBoolean) {
            mix(((AtomicBoolean) object).get() ? 1 : 2);
        } else if (ofUtil && object instanceof Number) {
            mix(((Number) object).longValue()); // the counters of java.util.concurrent.atomic
        } else if (object instanceof StringBuilder || object instanceof StringBuffer) {
            characters((CharSequence) object);
        } else if (object instanceof BitSet || object instanceof Date) {
            mix(object.hashCode());
        } else {
            partial = true;
        }
    }

    private void collection(Collection<?> collection, int depth) throws IllegalAccessException {
        mix(collection.size());
        for (Object element : collection) {
            if (!spend()) {
                return;
            }
            add(element, depth);
        }
    }

    private void map(Map<?, ?> map, int depth) throws IllegalAccessException {
        mix(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!spend()) {
                return;
            }
            add(entry.getKey(), depth);
            add(entry.getValue(), depth);
        }
    }

    private void characters(CharSequence text) {
        mix(text.length());
        for (int i = 0; i < text.length() && spend(); i++) {
            mix(text.charAt(i));
        }
    }

    private boolean spend() {
        partial |= left <= 0;
        return left-- > 0;
    }
}
