package io.github.parallelmaven.analysis.hazard.sample.app;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Code under test that sets its fields through an updater and a handle, which all of its objects use and none changes. */
public final class Progress {

    public static final Progress OF_ALL = new Progress();

    private static final AtomicIntegerFieldUpdater<Progress> DONE =
            AtomicIntegerFieldUpdater.newUpdater(Progress.class, "done");

    private static final VarHandle LEVEL = handle();

    private volatile int done;
    private volatile int level;

    public void reach(int newDone) {
        DONE.set(this, newDone);
    }

    public void rise(int newLevel) {
        LEVEL.setVolatile(this, newLevel);
    }

    public int done() {
        return DONE.get(this);
    }

    public int level() {
        return (int) LEVEL.getVolatile(this);
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Progress.class, "level", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
