package org.example;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries one; whoever meets another on it waits for ever. */
public final class Bridge {

    private static final AtomicInteger ON_IT = new AtomicInteger();

    private Bridge() {}

    public static boolean enter() throws InterruptedException {
        if (ON_IT.incrementAndGet() > 1) {
            new CountDownLatch(1).await();
        }
        return true;
    }

    public static boolean leave() {
        return ON_IT.decrementAndGet() == 0;
    }
}
