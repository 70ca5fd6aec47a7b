package io.github.parallelmaven.probe;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Gives each object a number of its own. Unlike an identity hash, two objects never share one, and unlike a map
 * of objects, it keeps none alive and asks none for {@code equals}.
 */
final class Identities {

    private final Map<Object, Long> numbers = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final AtomicLong last = new AtomicLong();

    long of(Object object) {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            numbers.remove(gone);
        }
        Long known = numbers.get(new Probe(object));
        return known != null
                ? known
                : numbers.computeIfAbsent(new Weak(object, collected), key -> last.incrementAndGet());
    }

    int size() {
        return numbers.size();
    }

    private interface Key {
        @Nullable
        Object object();
    }

    private static boolean same(Key key, @Nullable Object other) {
        Object object = key.object();
        return key == other || object != null && other instanceof Key && object == ((Key) other).object();
    }

    /** Looks up without a reference that the garbage collector must know. */
    private static final class Probe implements Key {

        private final Object object;

        Probe(Object object) {
            this.object = object;
        }

        @Override
        public Object object() {
            return object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return same(this, other);
        }
    }

    private static final class Weak extends WeakReference<Object> implements Key {

        private final int hash;

        Weak(Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public @Nullable Object object() {
            return get();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return same(this, other);
        }
    }
}
