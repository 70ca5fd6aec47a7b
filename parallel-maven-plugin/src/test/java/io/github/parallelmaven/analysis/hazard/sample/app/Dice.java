package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.Random;

/** Code under test that draws: from generators that all tests share. */
public final class Dice {

    private static final Random LOADED = new Random(42);
    private static final Random BLIND = new Random(7);
    private static final Random FAIR = new Random();

    private Dice() {}

    public static int loaded() {
        return 1 + LOADED.nextInt(6);
    }

    public static int blind() {
        return 1 + BLIND.nextInt(6);
    }

    public static int fair() {
        return 1 + FAIR.nextInt(6);
    }
}
