package io.github.parallelmaven.accuracy;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param part at most the whole
 * @param whole 0 where there is nothing to count
 */
record Share(int part, int whole) {

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    /** From 0 to 100; NaN where there is nothing to count. */
    double percent() {
        return whole == 0 ? Double.NaN : 100.0 * part / whole;
    }

    @Override
    public String toString() {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, percent());
    }
}
