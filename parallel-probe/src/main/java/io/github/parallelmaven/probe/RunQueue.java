package io.github.parallelmaven.probe;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The processors' queue: a thread that could run and has no processor waits there. Linux counts it for each thread. */
final class RunQueue {

    /** Three numbers: nanoseconds on a processor, nanoseconds of waiting for one, and how often it got one. */
    private static final File OF_THREAD = new File("/proc/thread-self/schedstat");

    private static final boolean TOLD = OF_THREAD.canRead();

    private static final int LONGEST = 80;

    private RunQueue() {}

    /** How long the current thread has waited for a processor since it began, in nanoseconds; -1 where nobody counts it. */
    static long waitedNanos() {
        if (!TOLD) {
            return -1;
        }
        byte[] text = new byte[LONGEST];
        try (InputStream file = new FileInputStream(OF_THREAD)) {
            int length = file.read(text);
            String[] numbers = new String(text, 0, Math.max(0, length), StandardCharsets.US_ASCII).split(" ");
            return numbers.length == 3 ? Long.parseLong(numbers[1]) : -1;
        } catch (IOException | RuntimeException notTold) {
            return -1;
        }
    }
}
