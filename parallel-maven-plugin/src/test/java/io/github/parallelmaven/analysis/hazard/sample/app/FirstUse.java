package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.List;

/** Code under test that makes things when they are first needed: some of them twice, when two threads come first. */
public final class FirstUse {

    private static Registry registry;
    private static Registry opened;
    private static boolean started;
    private static Registry askedBackwards;

    private static Registry locked;
    private static volatile Registry seenAtOnce;
    private static volatile String host;
    private static Rate rate;
    private static boolean warned;

    private FirstUse() {}

    public static Registry registry() {
        if (registry == null) {
            registry = new Registry(); // HAZARD H08
        }
        return registry;
    }

    public static Registry opened() {
        if (opened == null) {
            open();
        }
        return opened;
    }

    private static void open() {
        opened = new Registry(); // HAZARD H08
    }

    public static Registry askedBackwards() {
        if (null == askedBackwards) {
            askedBackwards = new Registry(); // HAZARD H08
        }
        return askedBackwards;
    }

    public static void start() {
        if (!started) {
            connect();
            started = true; // HAZARD H08
        }
    }

    private static void connect() {
        new Registry().register("connected", "yes");
    }

    public static synchronized Registry locked() {
        if (locked == null) {
            locked = new Registry();
        }
        return locked;
    }

    public static Registry seenAtOnce() {
        if (seenAtOnce == null) {
            seenAtOnce = new Registry();
        }
        return seenAtOnce;
    }

    /** Asks backwards, and leaves early. */
    public static String host(List<String> names) {
        if (null != host) {
            return host;
        }
        for (String name : names) {
            if (!name.isEmpty()) {
                host = name;
                return name;
            }
        }
        host = "localhost";
        return host;
    }

    public static int rate() {
        if (rate == null) {
            rate = new Rate(3);
        }
        return rate.percent;
    }

    public static void warnOnce() {
        if (!warned) {
            System.out.println("old");
            warned = true;
        }
    }

    public static Registry held() {
        return Holder.REGISTRY;
    }

    private static final class Rate {

        private final int percent;

        Rate(int percent) {
            this.percent = percent;
        }
    }

    private static final class Holder {

        private static final Registry REGISTRY = new Registry();
    }
}
