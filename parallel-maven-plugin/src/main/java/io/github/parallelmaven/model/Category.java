package io.github.parallelmaven.model;

import java.util.Locale;

/** What a test costs, and so how much parallelism it bears. Ordered: the higher one wins. */
public enum Category {
    UNIT("One operation, few mocks, under 100 ms, no I/O"),
    INTEGRATION("Several steps or real I/O, 100 ms to 5 s"),
    SLOW("Over 5 s or performance-sensitive");

    private final String description;

    Category(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** The tag, such as {@code unit}, before any prefix. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
