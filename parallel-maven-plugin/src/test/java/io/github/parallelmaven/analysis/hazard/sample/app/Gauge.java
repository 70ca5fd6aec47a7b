package io.github.parallelmaven.analysis.hazard.sample.app;

/** Is loaded before the class that it needs. */
public final class Gauge {

    private static final String UNIT = Units.NAMES.get(0);

    private Gauge() {}

    public static String unit() {
        return UNIT;
    }
}
