package io.github.parallelmaven.model;

/** A number with its noun, as a person writes it. */
public final class Count {

    private Count() {}

    /** {@code 1 test}, {@code 2 tests}; for nouns whose plural is {@code -s} or {@code -es}. */
    public static String of(long number, String noun) {
        String plural = noun.endsWith("s") || noun.endsWith("x") ? noun + "es" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }
}
