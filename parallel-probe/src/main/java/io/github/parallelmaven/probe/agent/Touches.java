package io.github.parallelmaven.probe.agent;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * What changed classes call. This class itself is only a pattern: {@link Injection} puts a copy of it into the package
 * {@code java.lang}, the one package that every class loader asks the JDK for. So it may name the JDK only, and has neither
 * lambdas nor nested classes. Everything is told to the consumers; nothing is kept but who has been seen.
 *
 * <p>Fields have numbers. A field that all test classes that run now are known to have touched costs one comparison. The
 * arrays are read and written without a lock: a value that comes late costs one more call, never a lost touch, since the
 * thread that begins a test class has raised the epoch itself.
 */
public final class Touches {

    /** How many static fields there can be; a power of two. */
    public static final int CAPACITY = 1 << 18;

    /** Added to the number of a field by code that has read the field before it writes it, as lazy initialisation does. */
    public static final int AFTER_READ = 1 << 30;

    /** By field: the epoch in which each running test class was known to have touched it. */
    public static final int[] SEEN = new int[CAPACITY];

    /** By field: the epoch in which each running test class was known to have given it different values. */
    public static final int[] CHANGED = new int[CAPACITY];

    /**
     * By thread, and handed down to the threads it starts: one array, by field, of what the test class of the thread has done
     * already, as {@link #HAS_READ} and {@link #HAS_CHANGED}. It is replaced by a larger one when there are more fields.
     */
    public static final InheritableThreadLocal<byte[][]> MARKS = new InheritableThreadLocal<>();

    /** In {@link #MARKS}: that it has read the field. */
    public static final int HAS_READ = 1;

    /** In {@link #MARKS}: that it has given the field different values. */
    public static final int HAS_CHANGED = 2;

    /**
     * By thread, and handed down to the threads it starts: hears of an object of which a runner of JUnit 4 is about to call a
     * method, and of whether the body of its test has run: null until then.
     */
    public static final InheritableThreadLocal<BiConsumer<Object, Object>> OBJECTS = new InheritableThreadLocal<>();

    /** Raised whenever a test class begins. */
    public static int epoch = 1;

    /** Hears of a value that was read from a field. */
    public static volatile ObjIntConsumer<Object> reads;

    /** Hears of the new and the old value of a field, in this order. */
    public static volatile ObjIntConsumer<Object[]> writes;

    /** Hears of the arguments of a call. */
    public static volatile ObjIntConsumer<Object[]> calls;

    /** Hears the name of a test class that begins, or goes on, on this thread. */
    public static volatile Consumer<String> begins;

    /** Hears that what began last on this thread has ended. */
    public static volatile Runnable ends;

    /** Gives the lines of all that was recorded since the last time, for the plan with this number. */
    public static volatile IntFunction<byte[]> lines;

    private Touches() {}

    /** Called after a field was read. */
    public static void read(Object value, int field) {
        if (SEEN[field] != epoch && !isMarked(field, HAS_READ)) {
            ObjIntConsumer<Object> told = reads;
            if (told != null) {
                told.accept(value, field);
            }
        }
    }

    /** Called where a field without an object is read. */
    public static void read(int field) {
        read(null, field);
    }

    /** Called before a field is written. */
    public static void write(Object now, Object before, int field) {
        if (isUnsettled(field)) {
            ObjIntConsumer<Object[]> told = writes;
            if (told != null) {
                told.accept(new Object[] {now, before}, field);
            }
        }
    }

    /** Called before a field is written. */
    public static void write(int now, int before, int field) {
        if (isUnsettled(field)) {
            write(Integer.valueOf(now), Integer.valueOf(before), field);
        }
    }

    /** Called before a field is written. */
    public static void write(long now, long before, int field) {
        if (isUnsettled(field)) {
            write(Long.valueOf(now), Long.valueOf(before), field);
        }
    }

    /** Called before a field is written. */
    public static void write(float now, float before, int field) {
        if (isUnsettled(field)) {
            write(Float.valueOf(now), Float.valueOf(before), field);
        }
    }

    /** Called before a field is written. */
    public static void write(double now, double before, int field) {
        if (isUnsettled(field)) {
            write(Double.valueOf(now), Double.valueOf(before), field);
        }
    }

    private static boolean isUnsettled(int flagged) {
        int field = flagged & (CAPACITY - 1);
        return CHANGED[field] != epoch && !isMarked(field, HAS_CHANGED);
    }

    private static boolean isMarked(int field, int done) {
        byte[][] marks = MARKS.get();
        if (marks == null) {
            return false;
        }
        byte[] own = marks[0];
        return field < own.length && (own[field] & done) != 0;
    }

    /** Called before a method of the JDK is called that uses something global. */
    public static void call(Object[] arguments, int kind) {
        ObjIntConsumer<Object[]> told = calls;
        if (told != null) {
            told.accept(arguments, kind);
        }
    }

    /** Called before a runner of JUnit 4 calls a method of an object, or a static one. */
    public static void object(Object instance, Object after) {
        BiConsumer<Object, Object> hears = OBJECTS.get();
        if (hears != null && instance != null) {
            hears.accept(instance, after);
        }
    }

    /** Called by the listener, which finds this class by its name. */
    public static void begin(String testClass) {
        Consumer<String> told = begins;
        if (told != null) {
            told.accept(testClass);
        }
    }

    /** Called by the listener. */
    public static void end() {
        Runnable told = ends;
        if (told != null) {
            told.run();
        }
    }

    /** Called by the listener. */
    public static byte[] lines(int plan) {
        IntFunction<byte[]> told = lines;
        return told == null ? new byte[0] : told.apply(plan);
    }
}
