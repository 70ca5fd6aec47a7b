package io.github.parallelmaven.report;

import java.util.regex.Pattern;

/** Hides the values of what is named like a password, a token or a secret. Nothing is written without it. */
public final class Masking {

    /** What stands for a hidden value. */
    public static final String MASK = "***";

    private static final String WORDS =
            "(?:password|passwd|passphrase|token|secret|credential|api[-_.]?key|private[-_.]?key)";
    private static final Pattern NAME = Pattern.compile("(?i)" + WORDS);
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?i)([\\w.-]*" + WORDS + "[\\w.-]*=)(?:\"[^\"]*\"|'[^']*'|[^\\s\"',;&]+)");

    private Masking() {}

    /** The value, or the mask when the name says that it is secret and there is a value to hide. */
    public static String value(String name, String value) {
        return !value.isEmpty() && NAME.matcher(name).find() ? MASK : text(value);
    }

    /** The text with the value of each {@code name=value} masked whose name says that it is secret. */
    public static String text(String text) {
        return text.indexOf('=') < 0 ? text : ASSIGNMENT.matcher(text).replaceAll("$1" + MASK);
    }
}
