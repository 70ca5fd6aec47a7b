package io.github.parallelmaven.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as the plan prints them; independent of the locale. */
final class Figures {

    private static final int MOST_DECIMALS = 9;

    private Figures() {}

    /** With so many decimals, without a unit. */
    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A share as whole percent, or with as many decimals as it takes to be seen on its side of the limit. */
    static String percent(double share, double limit) {
        BigDecimal value = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal border = BigDecimal.valueOf(limit).movePointRight(2);
        for (int scale = 0; scale <= MOST_DECIMALS; scale++) {
            BigDecimal shown = value.setScale(scale, RoundingMode.HALF_UP);
            if (shown.compareTo(border) == value.compareTo(border)) {
                return shown.toPlainString() + "%";
            }
        }
        return value.toPlainString() + "%";
    }
}
