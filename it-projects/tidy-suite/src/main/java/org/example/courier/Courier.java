package org.example.courier;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes its time on the road: whoever waits for a delivery waits, and uses no processor. */
public final class Courier {

    private static final int MILLISECONDS_ON_THE_ROAD = 1_200;

    public CompletableFuture<String> deliver(Parcel parcel) {
        return CompletableFuture.supplyAsync(
                () -> "delivered " + parcel.kind(),
                CompletableFuture.delayedExecutor(MILLISECONDS_ON_THE_ROAD, TimeUnit.MILLISECONDS));
    }
}
