package io.github.parallelmaven.probe.agent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One test class while it runs, and what it has touched. It may run several times, as in several plans. */
final class TestUnit {

    final String testClass;

    /** By the number of the field; what was only read is in {@link #readBefore} once the class has ended. */
    private final Map<Integer, Touch> fields = new ConcurrentHashMap<>();

    private final BitSet readBefore = new BitSet();

    /** By the key of the resource. */
    final Map<String, Touch> resources = new ConcurrentHashMap<>();

    /** By the number of the field: what it held when this class first touched it. */
    final Map<Integer, Held> held = new ConcurrentHashMap<>();

    /** By the key of the resource: files that were opened for reading and writing. */
    final Map<String, OpenedFile> opened = new ConcurrentHashMap<>();

    /** Stands for no class, where a queue allows no null. */
    static final TestUnit NONE = new TestUnit("");

    /** What {@link Touches#MARKS} has for the threads of this class. */
    final byte[][] marks = {new byte[0]};

    private int running;

    TestUnit(String testClass) {
        this.testClass = testClass;
    }

    /** What a field held. */
    static final class Held {
        final Object object;
        final Content content;
        final String path;

        Held(Object object, Content content, String path) {
            this.object = object;
            this.content = content;
            this.path = path;
        }
    }

    /** True for the first of what runs in it. */
    synchronized boolean begin() {
        return ++running == 1;
    }

    /** True for the last of what runs in it. From then on its threads may work for others. */
    synchronized boolean end() {
        running--;
        if (running == 0) {
            marks[0] = new byte[0];
        }
        return running == 0;
    }

    /** @param done as in {@link Touches} */
    synchronized void mark(int field, int done) {
        if (running == 0) {
            return;
        }
        byte[] known = marks[0];
        byte[] own = field < known.length ? known : Arrays.copyOf(known, Math.max(field + 64, 2 * known.length));
        own[field] |= (byte) done;
        marks[0] = own;
    }

    synchronized boolean isRunning() {
        return running > 0;
    }

    /** Keeps of what was only read no more than a bit: a suite has many classes, and these read many fields. */
    synchronized void fold() {
        if (running > 0) {
            return;
        }
        fields.forEach((number, touch) -> {
            if (!touch.isWritten()) {
                readBefore.set(number);
                fields.remove(number);
            }
        });
    }

    /** How many static fields it used. */
    synchronized int fieldCount() {
        long more = fields.keySet().stream()
                .filter(number -> !readBefore.get(number))
                .count();
        return readBefore.cardinality() + (int) more;
    }

    /** How it used a field; null when it did not. */
    synchronized @Nullable Touch use(int field) {
        Touch now = fields.get(field);
        return now == null && readBefore.get(field) ? new Touch() : now;
    }

    @Nullable
    Touch of(int field) {
        return fields.get(field);
    }

    Touch touch(int field) {
        Touch known = fields.get(field);
        return known != null ? known : fields.computeIfAbsent(field, any -> new Touch());
    }

    Touch touch(String key) {
        Touch known = resources.get(key);
        return known != null ? known : resources.computeIfAbsent(key, any -> new Touch());
    }
}
