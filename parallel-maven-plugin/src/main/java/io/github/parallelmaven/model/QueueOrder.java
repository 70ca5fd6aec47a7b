package io.github.parallelmaven.model;

import java.util.Comparator;

/**
 * An order in which Surefire can hand test classes to its workers that is the same on every machine, and needs nothing but the names of the
 * classes. Its own default, {@code filesystem}, is as chance has it.
 */
public enum QueueOrder {
    /** By binary name, from A to Z. */
    ALPHABETICAL("alphabetical", Comparator.naturalOrder()),
    /** By binary name, from Z to A. */
    REVERSE_ALPHABETICAL("reversealphabetical", Comparator.reverseOrder());

    /** Surefire's parameter. */
    public static final String PARAMETER = "runOrder";

    /** Its user property. */
    public static final String PROPERTY = "surefire.runOrder";

    private final String value;
    private final Comparator<String> names;

    QueueOrder(String value, Comparator<String> names) {
        this.value = value;
        this.names = names;
    }

    /** The order in which one test class comes before another. */
    public static QueueOrder startingWith(String first, String other) {
        return first.compareTo(other) < 0 ? ALPHABETICAL : REVERSE_ALPHABETICAL;
    }

    /** As Surefire spells it. */
    public String value() {
        return value;
    }

    /** Of the names of test classes. */
    public Comparator<String> names() {
        return names;
    }
}
