package org.example.mill;

/** Stands for what slow tests wait for. */
final class Waiting {

    private Waiting() {}

    static void millis(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
