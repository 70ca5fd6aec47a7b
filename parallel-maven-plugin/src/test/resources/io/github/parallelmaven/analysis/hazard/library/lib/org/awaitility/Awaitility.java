package org.awaitility;

public final class Awaitility {

    public static void setDefaultTimeout(long seconds) {}

    public static Object await() {
        return new Object();
    }
}
