package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class PoolSample {

    @Test
    void looksAtThePoolOfAll() {
        assertEquals(0, ForkJoinPool.commonPool().getQueuedTaskCount()); // HAZARD H26
    }

    @Test
    void takesAllItsThreads() {
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) { // HAZARD H26
            CompletableFuture.runAsync(() -> await(done));
        }
        done.countDown();
    }

    @Test
    void hasWorkDoneThere() {
        assertEquals(1, ForkJoinPool.commonPool().submit(() -> 1).join());
        assertEquals(2, CompletableFuture.supplyAsync(() -> 2).join());
        assertEquals(3, List.of(1, 2).parallelStream().mapToInt(each -> each).sum());
        assertTrue(ForkJoinPool.getCommonPoolParallelism() >= 0);
    }

    @Test
    void looksAtAPoolOfItsOwn() {
        ForkJoinPool own = new ForkJoinPool(1);
        assertEquals(0, own.getQueuedTaskCount());
        own.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
