package io.github.parallelmaven.analysis.hazard.sample.app;

/** Whoever loads it first adds to a registry that it does not own. */
public final class Pump {

    private static final Object STROKES = Meters.getDefault().newMeter("strokes"); // HAZARD H02

    public static boolean runs() {
        return STROKES != null;
    }
}
