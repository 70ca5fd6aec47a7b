package io.github.parallelmaven.analysis.hazard.sample.app;

/** What is read once, and kept. */
public final class Defaults {

    private static final String COLOUR = read("sample.kept.colour"); // HAZARD H06

    private static final int SIZE = Integer.getInteger("sample.kept.size", 3);

    private static final String UNUSED = System.getProperty("sample.kept.unused", ""); // HAZARD H11

    private Defaults() {}

    public static String colour() {
        return COLOUR;
    }

    public static int size() {
        return SIZE;
    }

    public static String shade() {
        return System.getProperty("sample.kept.shade", "dark");
    }

    private static String read(String name) {
        return System.getProperty(name, "red"); // HAZARD H11
    }
}
