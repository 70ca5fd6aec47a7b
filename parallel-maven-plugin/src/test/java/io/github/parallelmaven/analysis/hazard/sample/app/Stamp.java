package io.github.parallelmaven.analysis.hazard.sample.app;

import java.text.DecimalFormat;
import java.text.NumberFormat;

/** Code under test whose objects print themselves, by a format that only one thread may use. */
public final class Stamp {

    private static final NumberFormat FORMAT = new DecimalFormat("0000");

    private final int number;

    public Stamp(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    @Override
    public String toString() {
        return FORMAT.format(number);
    }
}
