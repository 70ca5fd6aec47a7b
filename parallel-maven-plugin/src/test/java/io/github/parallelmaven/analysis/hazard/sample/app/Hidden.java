package io.github.parallelmaven.analysis.hazard.sample.app;

/** Code under test with a field that only reflection reaches. */
public final class Hidden {

    private static String level = "low";

    String name = "";

    public String level() {
        return level;
    }
}
