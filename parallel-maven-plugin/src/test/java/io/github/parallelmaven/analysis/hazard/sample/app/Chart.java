package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Code under test that says by constants that there is nothing: an empty list of the JDK, and an object without a field. */
public final class Chart {

    private static final Object NOTHING = new Object();

    private List<Chart> parts;
    private String colour = "black";

    public void add(Chart part) {
        if (parts == null) {
            parts = new ArrayList<>();
        }
        parts.add(part);
    }

    @SuppressWarnings("unchecked")
    public List<Chart> parts() {
        return parts == null ? Collections.EMPTY_LIST : parts;
    }

    public void paint(String newColour) {
        parts().forEach(part -> part.paint(newColour));
        for (Chart part : parts()) {
            part.paint(newColour);
        }
        colour = newColour;
    }

    /** A part, or the constant for nothing. */
    public Object first() {
        return parts == null ? NOTHING : parts.get(0);
    }

    public void paintFirst(String newColour) {
        if (first() instanceof Chart part) {
            part.paint(newColour);
        }
    }

    public String colour() {
        return colour;
    }
}
