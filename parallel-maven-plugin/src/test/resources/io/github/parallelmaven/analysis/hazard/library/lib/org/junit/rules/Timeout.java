package org.junit.rules;

public final class Timeout implements TestRule {

    public static Timeout seconds(long seconds) {
        return new Timeout();
    }
}
