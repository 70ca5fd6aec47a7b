package io.github.parallelmaven.probe;

/** When and on which thread something began, and what had been used and waited for until then. */
final class Start {

    final long nano;
    final String thread;
    private final long threadId;
    private final long waitedNanos;
    private final long cpuNanos;

    private Start(long nano, Thread thread, long waitedNanos, long cpuNanos) {
        this.nano = nano;
        this.thread = thread.getName();
        this.threadId = thread.getId();
        this.waitedNanos = waitedNanos;
        this.cpuNanos = cpuNanos;
    }

    static Start now() {
        return new Start(System.nanoTime(), Thread.currentThread(), -1, -1);
    }

    /** Of what holds tests: only there it is worth its cost to ask for more than the time. */
    static Start ofContainer() {
        return new Start(System.nanoTime(), Thread.currentThread(), RunQueue.waitedNanos(), Jvm.cpuNanos());
    }

    /** For how long the thread has waited for a processor since; -1 where that is not known, as when it ends on another one. */
    long waitedSince() {
        boolean known = waitedNanos >= 0 && Thread.currentThread().getId() == threadId;
        return known ? RunQueue.waitedNanos() - waitedNanos : -1;
    }

    /** CPU time that the process has used since; -1 where that is not known. */
    long cpuSince() {
        return cpuNanos < 0 ? -1 : Jvm.cpuNanos() - cpuNanos;
    }
}
