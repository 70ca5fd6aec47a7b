package io.github.parallelmaven.probe;

/** When and on which thread something began. */
final class Start {

    final long nano;
    final String thread;

    private Start(long nano, String thread) {
        this.nano = nano;
        this.thread = thread;
    }

    static Start now() {
        return new Start(System.nanoTime(), Thread.currentThread().getName());
    }
}
