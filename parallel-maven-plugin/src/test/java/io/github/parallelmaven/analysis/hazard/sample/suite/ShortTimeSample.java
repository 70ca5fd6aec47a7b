package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShortTimeSample {

    private static final int SOON = 500;

    private final CountDownLatch latch = new CountDownLatch(1);
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @Test
    void sleepsUntilItShouldBeThere() throws InterruptedException {
        answer.completeAsync(() -> "yes");
        Thread.sleep(20); // HAZARD H65
        assertTrue(answer.isDone());
    }

    @Test
    void waitsShortly() throws Exception {
        answer.completeAsync(() -> "yes");
        assertEquals("yes", answer.get(SOON, TimeUnit.MILLISECONDS)); // HAZARD H65
        assertThat(answer).succeedsWithin(Duration.ofSeconds(1)); // HAZARD H65
    }

    @Test
    void mustBeFast() {
        assertTimeout(Duration.ofMillis(100), () -> answer.complete("yes")); // HAZARD H65
    }

    @Test
    void takesItsTime() {
        long start = System.nanoTime();
        answer.complete("yes");
        long elapsed = System.nanoTime() - start; // HAZARD H65
        assertTrue(elapsed < 1_000_000);
    }

    @Test
    @Timeout(1)
    void hasOneSecond() {
        answer.complete("yes"); // HAZARD H65
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void endsSomeDay() throws Exception {
        answer.completeAsync(() -> "yes");
        assertEquals("yes", answer.get(30, TimeUnit.SECONDS));
        assertThat(answer).succeedsWithin(Duration.ofMinutes(1));
        assertTimeout(Duration.ofSeconds(10), () -> answer.join());
    }

    @Test
    void expectsThatNothingHappens() throws InterruptedException {
        assertFalse(latch.await(10, TimeUnit.MILLISECONDS));
        assertThrows(TimeoutException.class, () -> answer.get(10, TimeUnit.MILLISECONDS));
    }

    @Test
    void worksSlowly() throws InterruptedException {
        assertFalse(latch.getCount() == 0);
        Thread.sleep(1);
        latch.countDown();
    }

    @Test
    void namesThingsByTheClock() {
        long yesterday = System.currentTimeMillis() - 86_400_000L;
        String name = "item-" + yesterday;
        assertTrue(name.startsWith("item-"));
    }
}
