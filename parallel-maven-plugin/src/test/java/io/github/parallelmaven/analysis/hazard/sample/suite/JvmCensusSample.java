package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmCensusSample {

    @Test
    void looksAtEverything() {
        Thread.getAllStackTraces(); // HAZARD H24
        ManagementFactory.getThreadMXBean().getThreadCount(); // HAZARD H24
        WeakReference<Object> reference = new WeakReference<>(new Object());
        System.gc(); // HAZARD H25
        System.out.println(reference.get());
    }

    @Test
    void looksAtItsOwn() throws InterruptedException {
        Thread own = new Thread(() -> {});
        own.start();
        own.join();
        own.getStackTrace();
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void tidiesUpOnly() {
        System.gc();
    }

    @Test
    void fillsTheHeap() {
        List<byte[]> blocks = new ArrayList<>();
        assertThrows(OutOfMemoryError.class, () -> fill(blocks)); // HAZARD H25
    }

    @Test
    void fillsTheHeapAndGoesOn() {
        List<byte[]> blocks = new ArrayList<>(); // HAZARD H25
        try {
            fill(blocks);
        } catch (OutOfMemoryError full) {
            blocks.clear();
        }
    }

    @Test
    void throwsTheErrorItself() {
        assertThrows(OutOfMemoryError.class, () -> {
            throw new OutOfMemoryError("made up");
        });
    }

    @Test
    void handsTheErrorOn() {
        leaveOut(OutOfMemoryError.class);
    }

    private static void leaveOut(Class<? extends Throwable> type) {
        System.out.println(type);
    }

    private static void fill(List<byte[]> blocks) {
        while (true) {
            blocks.add(new byte[1 << 20]);
        }
    }
}
