package org.example.tariff;

/** What a ride costs; the whole program has one. No other class names it. */
public final class Tariff {

    private static String zone = "A";

    private Tariff() {}

    public static String use(String other) {
        zone = other;
        return zone;
    }
}
