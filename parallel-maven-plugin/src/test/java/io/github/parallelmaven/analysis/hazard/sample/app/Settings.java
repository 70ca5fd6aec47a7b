package io.github.parallelmaven.analysis.hazard.sample.app;

/** Code under test with global switches. */
public final class Settings {

    public static String mode = "plain";
    public static int usedByOneTestOnly;
    public static final String NAME = "settings";
    private static volatile String banner;

    private Settings() {}

    /** Lazy and volatile: whoever comes first computes the same. */
    public static String banner() {
        if (banner == null) {
            banner = "*** " + NAME + " ***";
        }
        return banner;
    }

    public static void setMode(String newMode) {
        mode = newMode;
    }
}
