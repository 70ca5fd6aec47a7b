package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
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
}
