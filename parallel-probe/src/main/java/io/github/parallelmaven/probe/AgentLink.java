package io.github.parallelmaven.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How listeners tell the agent which test class runs on this thread, and hear from it of the objects of tests. Where no agent is
 * attached nothing happens. The listeners may be loaded by another class loader than the agent, so they meet in a class that the
 * agent puts into the JDK.
 */
final class AgentLink {

    private static final String MEETING = "java.lang.ParallelProbeTouches";

    private static final @Nullable MethodHandle BEGIN = method("begin", void.class, String.class);
    private static final @Nullable MethodHandle END = method("end", void.class);
    private static final @Nullable MethodHandle LINES = method("lines", byte[].class, int.class);

    private static final ThreadLocal<BiConsumer<Object, Object>> OBJECTS = objectsOfThread();

    private AgentLink() {}

    /** One that nobody asks where no agent is attached. */
    @SuppressWarnings("unchecked") // the field says so
    private static ThreadLocal<BiConsumer<Object, Object>> objectsOfThread() {
        try {
            Object field =
                    Class.forName(MEETING, true, null).getField("OBJECTS").get(null);
            return (ThreadLocal<BiConsumer<Object, Object>>) field;
        } catch (ReflectiveOperationException notAttached) {
            return new ThreadLocal<>();
        }
    }

    private static @Nullable MethodHandle method(String name, Class<?> result, Class<?>... parameters) {
        try {
            Class<?> meeting = Class.forName(MEETING, true, null);
            return MethodHandles.publicLookup().findStatic(meeting, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException notAttached) {
            return null;
        }
    }

    /** This thread works for the test class from now on, and so do threads that it starts. */
    static void begin(String testClass) {
        MethodHandle begin = BEGIN;
        if (begin != null) {
            try {
                begin.invokeExact(outermost(testClass));
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible); // the agent keeps its faults
            }
        }
    }

    /** What began last on this thread has ended. */
    static void end() {
        MethodHandle end = END;
        if (end != null) {
            try {
                end.invokeExact();
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What the agent has to write at the end of this plan; empty where none is attached. */
    static byte[] lines(int plan) {
        MethodHandle lines = LINES;
        try {
            return lines == null ? new byte[0] : (byte[]) lines.invokeExact(plan);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What hears on this thread of the objects of tests; null for nothing. */
    static @Nullable BiConsumer<Object, Object> objects() {
        return OBJECTS.get();
    }

    /**
     * From now on this hears of an object of which a runner of JUnit 4 is about to call a method on this thread, or on one that it
     * starts; the second argument is null until the body of the test has run.
     */
    static void hearOfObjects(@Nullable BiConsumer<Object, Object> hears) {
        if (hears == null) {
            OBJECTS.remove();
        } else {
            OBJECTS.set(hears);
        }
    }

    private static String outermost(String testClass) {
        int dollar = testClass.indexOf('$');
        return dollar > 0 ? testClass.substring(0, dollar) : testClass;
    }
}
