package io.github.parallelmaven.analysis.hazard.sample.app;

/** Sets a property as it is loaded, and for whoever asks. */
public final class Doorbell {

    private static final String LOUD = ring("loud");

    private Doorbell() {}

    public static String ring(String tone) {
        System.setProperty("sample.bell", tone); // HAZARD H10
        return tone;
    }
}
