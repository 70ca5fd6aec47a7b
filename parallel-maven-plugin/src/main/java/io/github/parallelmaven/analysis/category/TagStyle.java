package io.github.parallelmaven.analysis.category;

import java.util.Locale;

/** {@code parallel.categorize.style}: which categories are written into sources. */
public enum TagStyle {
    /** Every test is tagged. */
    ALL,
    /** {@code unit} is the declared default; only the others are tagged. */
    EXCEPTIONS;

    /**
     * The style of this parameter value.
     *
     * @throws IllegalArgumentException when there is no such style
     */
    public static TagStyle of(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "exceptions" -> EXCEPTIONS;
            default ->
                throw new IllegalArgumentException(
                        "parallel.categorize.style must be all or exceptions, found \"" + value + "\"");
        };
    }
}
