package io.github.parallelmaven.probe.agent;

import io.github.parallelmaven.probe.Mockito;
import io.github.parallelmaven.probe.Mutability;
import java.lang.reflect.Field;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All touches of this JVM, by test class. A thread belongs to the test class whose test runs on it, and so does every
 * thread that it starts. No fault of ours ever reaches a test: the first one ends the recording, and is told.
 */
final class TouchLog implements CallTouches.Listener {

    private final StaticFields fields;
    private final Mutability mutability = new Mutability(false);
    /** The one of the tests' class path: to ask the loader of each object would run the user's loaders. */
    private volatile @Nullable Mockito mockito;

    private final CallTouches calls;
    private final Map<String, TestUnit> units = new ConcurrentHashMap<>();
    private final Set<TestUnit> running = ConcurrentHashMap.newKeySet();
    private final Set<String> changedResources = ConcurrentHashMap.newKeySet();
    private final InheritableThreadLocal<TestUnit> current = new InheritableThreadLocal<>();
    private final ThreadLocal<Deque<TestUnit>> outer = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();
    private final TouchLines lines;
    private final Field epochs;
    private final int[] seen;
    private final int[] changed;
    private final InheritableThreadLocal<byte[][]> marks;
    private volatile int epoch;

    /**
     * @param called the copy of {@link Touches} that changed classes call; it tells us from now on
     */
    @SuppressWarnings("unchecked") // the field says so
    TouchLog(StaticFields fields, Class<?> called) throws ReflectiveOperationException {
        this.fields = fields;
        calls = new CallTouches(this, fields::isOwn);
        lines = new TouchLines(fields, changedResources);
        epochs = called.getField("epoch");
        epoch = epochs.getInt(null);
        seen = (int[]) called.getField("SEEN").get(null);
        changed = (int[]) called.getField("CHANGED").get(null);
        marks = (InheritableThreadLocal<byte[][]>) called.getField("MARKS").get(null);
        listen(called);
    }

    private void listen(Class<?> called) throws ReflectiveOperationException {
        ObjIntConsumer<Object> reads = (value, field) -> guarded(() -> read(value, field));
        ObjIntConsumer<Object[]> writes = (values, field) -> guarded(() -> written(values[0], values[1], field));
        ObjIntConsumer<Object[]> global = (arguments, kind) -> guarded(() -> calls.called(arguments, kind));
        Consumer<String> begins = testClass -> guarded(() -> begin(testClass));
        Runnable ends = () -> guarded(this::end);
        IntFunction<byte[]> told = plan -> linesOf(plan);
        called.getField("reads").set(null, reads);
        called.getField("writes").set(null, writes);
        called.getField("calls").set(null, global);
        called.getField("begins").set(null, begins);
        called.getField("ends").set(null, ends);
        called.getField("lines").set(null, told);
    }

    /** What we call may be changed code too, such as a logger that tells its name. */
    private void guarded(Runnable step) {
        if (inside.get() != null || lines.isBroken()) {
            return;
        }
        inside.set(true);
        try {
            step.run();
        } catch (VirtualMachineError | SecurityException | InvalidPathException ofTheTest) {
            // It recurses or fills the heap on purpose, forbids what we ask, or names no file: one touch is lost.
            lines.unattributed();
        } catch (Throwable fault) {
            lines.fail(fault);
        } finally {
            inside.remove();
        }
    }

    private byte[] linesOf(int plan) {
        try {
            return lines.of(plan, units.values());
        } catch (RuntimeException fault) {
            lines.fail(fault);
            return lines.of(plan, Collections.emptyList());
        }
    }

    void begin(String testClass) {
        Deque<TestUnit> stack = outer.get();
        TestUnit before = current.get();
        stack.push(before == null ? TestUnit.NONE : before);
        TestUnit unit = units.computeIfAbsent(testClass, TestUnit::new);
        enter(unit);
        if (unit.begin()) {
            running.add(unit);
            raiseEpoch();
        }
    }

    private void enter(TestUnit unit) {
        current.set(unit);
        marks.set(unit.marks);
    }

    private synchronized void raiseEpoch() {
        epoch++;
        try {
            epochs.setInt(null, epoch);
        } catch (IllegalAccessException fault) {
            throw new IllegalStateException("cannot tell of a new test class", fault);
        }
    }

    void end() {
        TestUnit ended = current.get();
        TestUnit before = outer.get().poll();
        if (before == null || before == TestUnit.NONE) {
            current.remove();
            marks.remove();
        } else {
            enter(before);
        }
        if (ended != null && ended.end()) {
            running.remove(ended);
            compareHeld(ended);
            compareOpened(ended);
            ended.fold();
        }
    }

    /** Whether what a field holds changed while this class ran. Another class that ran too may have done it. */
    private void compareHeld(TestUnit unit) {
        unit.held.forEach((number, held) -> {
            StaticField field = fields.get(number);
            boolean library = !fields.isOwn(field.owner);
            Content.Change change = held.content.to(Content.of(held.object, mutability, library, fields::isOwn));
            // Of a library only what is replaced counts: that its counters and caches grow is its own business.
            boolean counts = change == Content.Change.REPLACED || change == Content.Change.COUNTED && !library;
            if (counts) {
                fields.change(number);
                Touch touch = unit.touch(number);
                touch.write();
                touch.by(held.path);
            }
        });
        unit.held.clear();
    }

    private void compareOpened(TestUnit unit) {
        unit.opened.forEach((key, file) -> {
            if (file.isChanged()) {
                Touch touch = unit.touch(key);
                touch.write();
                touch.by(file.path);
                changedResources.add(key);
            }
        });
        unit.opened.clear();
    }

    /** The class that this thread works for; where that has ended, the only one that runs. */
    private @Nullable TestUnit unit() {
        TestUnit own = current.get();
        if (own != null && own.isRunning()) {
            return own;
        }
        TestUnit only = null;
        for (TestUnit one : running) {
            if (only != null) {
                lines.unattributed();
                return null;
            }
            only = one;
        }
        return only;
    }

    void read(@Nullable Object value, int named) {
        int number = fields.declared(named);
        StaticField field = fields.get(number);
        TestUnit unit = unit();
        if (unit == null) {
            return;
        }
        int seenIn = epoch;
        if (!field.harmless) {
            field.isFirst(unit.testClass);
            unit.touch(number);
            if (value != null) {
                hold(unit, field, number, value);
            }
        }
        unit.mark(named, Touches.HAS_READ);
        if (field.harmless || allHave(number, false)) {
            seen[named] = seenIn;
        }
    }

    private void hold(TestUnit unit, StaticField field, int number, Object value) {
        if (value instanceof Enum) {
            // A constant of an enum; in a field that is assigned, the assignments tell.
            field.harmless = ((Enum<?>) value).getDeclaringClass().getName().equals(field.owner);
            return;
        }
        if (isMock(value)) {
            // Each call of it is remembered in it, for whoever verifies.
            Touch touch = unit.touch(number);
            touch.write();
            keepPath(touch, unit);
            fields.change(number);
            return;
        }
        if (mutability.isValue(value) || unit.held.containsKey(number) || !mutability.isMutable(value)) {
            return;
        }
        boolean library = !fields.isOwn(field.owner);
        Content content = Content.of(value, mutability, library, fields::isOwn);
        if (content.isSeen()) {
            // A stack costs more than the look; of libraries few fields change.
            String path = library ? "" : CallPath.of(unit.testClass);
            unit.held.putIfAbsent(number, new TestUnit.Held(value, content, path));
        }
    }

    private boolean isMock(Object value) {
        Mockito known = mockito;
        if (known == null) {
            known = new Mockito(ClassLoader.getSystemClassLoader());
            mockito = known;
        }
        known.refresh();
        return known.isMock(value);
    }

    void written(@Nullable Object now, @Nullable Object before, int flagged) {
        int named = flagged & (Touches.CAPACITY - 1);
        int number = fields.declared(named);
        StaticField field = fields.get(number);
        TestUnit unit = unit();
        if (unit == null) {
            return;
        }
        int changedIn = epoch;
        Touch touch = unit.touch(number);
        boolean first = field.isFirst(unit.testClass);
        boolean same = now == before || now != null && Content.isSmall(now) && now.equals(before);
        if (!same && isFill(before, (flagged & Touches.AFTER_READ) != 0, first) && field.fillsFirst()) {
            touch.fill(Digest.of(now));
            return; // the lazy initialisation that happens once in a JVM
        }
        if (!touch.isSettled()) {
            touch.write(Digest.of(now));
            keepPath(touch, unit);
        }
        if (!same) {
            fields.change(number);
        }
        if (touch.isSettled()) {
            unit.mark(named, Touches.HAS_CHANGED);
        }
        if (allHave(number, true)) {
            changed[named] = changedIn;
        }
    }

    /** A value where none was, by code that looked first, or by the class that was the first to look. */
    private static boolean isFill(@Nullable Object before, boolean afterRead, boolean first) {
        boolean reference = before == null;
        boolean unset = reference || before.equals(0) || before.equals(0L) || before.equals(0f) || before.equals(0d);
        return unset && (afterRead || reference && first);
    }

    private static void keepPath(Touch touch, TestUnit unit) {
        if (touch.path().isEmpty()) {
            touch.by(CallPath.of(unit.testClass));
        }
    }

    private boolean allHave(int number, boolean settled) {
        for (TestUnit unit : running) {
            Touch touch = unit.of(number);
            if (touch == null || settled && !touch.isSettled()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void written(Field field, @Nullable Object value) {
        Class<?> owner = field.getDeclaringClass();
        int number = fields.number(owner.getName(), field.getName(), owner.getClassLoader());
        if (number != StaticFields.NONE) {
            written(value, valueOf(field), number);
        }
    }

    /** Something that is no value where it cannot be read: then the write counts as one that changes it. */
    private @Nullable Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException refused) {
            return this;
        }
    }

    @Override
    public void read(String key) {
        TestUnit unit = unit();
        if (unit != null) {
            unit.touch(key);
        }
    }

    @Override
    public void open(String key, Path file) {
        TestUnit unit = unit();
        if (unit != null) {
            unit.touch(key);
            unit.opened.computeIfAbsent(key, any -> new OpenedFile(file, CallPath.of(unit.testClass)));
        }
    }

    @Override
    public void write(String key, String digest, boolean changes) {
        TestUnit unit = unit();
        if (unit == null) {
            return;
        }
        Touch touch = unit.touch(key);
        if (!touch.isSettled()) {
            touch.write(digest);
            keepPath(touch, unit);
        }
        if (changes) {
            changedResources.add(key);
        }
    }
}
