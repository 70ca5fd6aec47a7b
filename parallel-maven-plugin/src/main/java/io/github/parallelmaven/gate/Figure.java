package io.github.parallelmaven.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as users read them. A figure that is held against a limit gets as many decimals as it needs to be seen on its
 * side of it: nobody shall read "50.0% is below 50%".
 */
final class Figure {

    private static final int MOST_DECIMALS = 9;

    private Figure() {}

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    static String percent(double share, double limit) {
        return apart(
                        BigDecimal.valueOf(share).movePointRight(2),
                        BigDecimal.valueOf(limit).movePointRight(2),
                        1)
                + "%";
    }

    /** A limit, with exactly the digits it was given. */
    static String percentLimit(double limit) {
        return plain(BigDecimal.valueOf(limit).movePointRight(2)) + "%";
    }

    static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(2, RoundingMode.HALF_UP) + "s";
    }

    static String seconds(double seconds, double limit) {
        return apart(BigDecimal.valueOf(seconds), BigDecimal.valueOf(limit), 2) + "s";
    }

    /** A limit, with exactly the digits it was given. */
    static String secondsLimit(double limit) {
        return plain(BigDecimal.valueOf(limit)) + "s";
    }

    private static String apart(BigDecimal value, BigDecimal limit, int decimals) {
        for (int scale = decimals; scale <= MOST_DECIMALS; scale++) {
            BigDecimal shown = value.setScale(scale, RoundingMode.HALF_UP);
            if (shown.compareTo(limit) == value.compareTo(limit)) {
                return shown.toPlainString();
            }
        }
        return value.toPlainString();
    }

    private static String plain(BigDecimal limit) {
        return limit.stripTrailingZeros().toPlainString();
    }
}
