package io.github.parallelmaven.project;

import io.github.parallelmaven.model.CategoryEvidence.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many tests a category may have, both ends included: {@code 178..196} tests, or {@code 85%..95%} of all tests.
 *
 * @param atLeast count or percentage
 * @param atMost count or percentage
 * @param percent whether they are percentages
 */
public record PinnedRange(double atLeast, double atMost, boolean percent) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,7}(?:\\.\\d+)?)(%?)\\s*\\.\\.\\s*(\\d{1,7}(?:\\.\\d+)?)(%?)");
    private static final double TOLERANCE = 0.10;

    public PinnedRange {
        if (atLeast > atMost || percent && atMost > 100) {
            throw new IllegalArgumentException("not a range: " + atLeast + ".." + atMost);
        }
    }

    /** A count and 10 % to either side, rounded outwards. */
    public static PinnedRange around(int count) {
        return new PinnedRange(Math.floor(count * (1 - TOLERANCE)), Math.ceil(count * (1 + TOLERANCE)), false);
    }

    static Optional<PinnedRange> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || !matcher.group(2).equals(matcher.group(4))) {
            return Optional.empty();
        }
        double atLeast = Double.parseDouble(matcher.group(1));
        double atMost = Double.parseDouble(matcher.group(3));
        boolean percent = !matcher.group(2).isEmpty();
        boolean wholeCounts = percent || atLeast == Math.rint(atLeast) && atMost == Math.rint(atMost);
        boolean ordered = atLeast <= atMost && (!percent || atMost <= 100);
        return wholeCounts && ordered ? Optional.of(new PinnedRange(atLeast, atMost, percent)) : Optional.empty();
    }

    /** As counts, in a suite of so many tests. */
    public Range of(int total) {
        return percent
                ? new Range((int) Math.ceil(atLeast * total / 100), (int) Math.floor(atMost * total / 100))
                : new Range((int) atLeast, (int) atMost);
    }

    @Override
    public String toString() {
        return number(atLeast) + ".." + number(atMost);
    }

    private String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + (percent ? "%" : "");
    }
}
