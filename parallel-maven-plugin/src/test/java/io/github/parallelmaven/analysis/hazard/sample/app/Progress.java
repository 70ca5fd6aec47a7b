package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Code under test that sets its fields through an updater, which all of its objects use and none changes. */
public final class Progress {

    public static final Progress OF_ALL = new Progress();

    private static final AtomicIntegerFieldUpdater<Progress> DONE =
            AtomicIntegerFieldUpdater.newUpdater(Progress.class, "done");

    private volatile int done;

    public void reach(int newDone) {
        DONE.set(this, newDone);
    }

    public int done() {
        return DONE.get(this);
    }
}
