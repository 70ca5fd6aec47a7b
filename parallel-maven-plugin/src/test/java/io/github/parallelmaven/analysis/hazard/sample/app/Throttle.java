package io.github.parallelmaven.analysis.hazard.sample.app;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Code under test that uses its static fields through handles only. */
public final class Throttle {

    private static final VarHandle LIMIT;

    private static final VarHandle PASSED = handle("passed", int.class);

    private static final VarHandle SHARED = handle("shared", Throttle.class);

    private static int limit;
    private static int passed;
    private static Throttle shared;

    static {
        try {
            LIMIT = MethodHandles.lookup().findStaticVarHandle(Throttle.class, "limit", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Throttle() {}

    public static void limit(int newLimit) {
        LIMIT.setVolatile(newLimit); // HAZARD H38
    }

    public static int limit() {
        return (int) LIMIT.getVolatile();
    }

    public static void pass() {
        PASSED.getAndAdd(1);
    }

    public static Throttle shared() {
        SHARED.compareAndSet((Throttle) null, new Throttle());
        return (Throttle) SHARED.getVolatile();
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findStaticVarHandle(Throttle.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
