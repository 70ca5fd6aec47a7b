package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HeavyLoadSample {

    private static final int THREADS = 64;

    @Test
    void startsManyThreads() {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS); // HAZARD H66
        assertTrue(pool.shutdownNow().isEmpty());
    }

    @Test
    void takesAllProcessors() {
        int all = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(all); // HAZARD H66
        assertTrue(pool.shutdownNow().isEmpty());
    }

    @Test
    void startsAFew() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        assertTrue(pool.shutdownNow().isEmpty());
    }
}
