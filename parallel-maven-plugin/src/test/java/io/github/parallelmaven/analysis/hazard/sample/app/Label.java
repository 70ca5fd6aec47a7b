package io.github.parallelmaven.analysis.hazard.sample.app;

import java.text.DecimalFormat;
import java.text.NumberFormat;

/** As {@link Stamp}; but these are printed. */
public final class Label {

    private static final NumberFormat FORMAT = new DecimalFormat("0000");

    private final int number;

    public Label(int number) {
        this.number = number;
    }

    @Override
    public String toString() {
        return FORMAT.format(number); // HAZARD H31
    }
}
