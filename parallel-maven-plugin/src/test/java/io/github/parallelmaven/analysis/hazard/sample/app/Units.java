package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.ArrayList;
import java.util.List;

/** Fills its own list while it is loaded, whoever is the first to need it. */
public final class Units {

    public static final List<String> NAMES = new ArrayList<>();

    static {
        NAMES.add("bar");
        NAMES.add("pascal");
    }

    private Units() {}
}
