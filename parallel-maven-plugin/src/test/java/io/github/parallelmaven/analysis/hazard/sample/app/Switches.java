package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.Map;

/** Code under test that sets properties: one once, others when its data says so. */
public final class Switches {

    static {
        System.setProperty("sample.once", "true");
    }

    private Switches() {}

    /** Sets what is in the settings, which mostly is nothing. */
    public static int start(Map<String, String> settings) {
        return read(settings);
    }

    private static int read(Map<String, String> settings) {
        return configure(settings);
    }

    private static int configure(Map<String, String> settings) {
        return settings.isEmpty() ? 0 : apply(settings);
    }

    private static int apply(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        for (Map.Entry<String, String> each : settings.entrySet()) {
            System.setProperty(each.getKey(), each.getValue());
        }
        return settings.size();
    }

    /** A lookup by any name. */
    public static String find(String template) {
        return System.getProperty(template.substring(2, template.length() - 1)); // HAZARD H11
    }
}
