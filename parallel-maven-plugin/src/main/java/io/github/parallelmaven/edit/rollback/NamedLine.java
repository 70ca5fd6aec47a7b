package io.github.parallelmaven.edit.rollback;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a file of {@code name=value} lines that knows neither escapes nor continuation, as
 * {@code parallel.properties} is.
 *
 * @param start where it starts in the file's text
 * @param text with its line end, if it has one
 */
record NamedLine(int start, String text) {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*+(?:\\r\\n|\\r|\\n)|[^\\r\\n]+\\z");

    static List<NamedLine> of(String text) {
        return LINE.matcher(text)
                .results()
                .map(line -> new NamedLine(line.start(), line.group()))
                .toList();
    }

    /** Its name, or all of it when it has none. */
    String name() {
        return isProperty() ? text.substring(0, separator()).strip() : bare();
    }

    String value() {
        return isProperty() ? text.substring(separator() + 1).strip() : "";
    }

    /** Where the sign behind its name stands in the file's text. */
    int signStart() {
        return start + separator();
    }

    /** Where its value starts in the file's text. */
    int valueStart() {
        String behind = text.substring(separator() + 1);
        return start + text.length() - (value().isEmpty() ? behind : behind.stripLeading()).length();
    }

    /** Without its line end. */
    String bare() {
        return text.replaceFirst("\\R\\z", "");
    }

    private boolean isProperty() {
        return separator() >= 0 && !text.isBlank() && "#!".indexOf(text.strip().charAt(0)) < 0;
    }

    /** Where the name ends, in this line. */
    private int separator() {
        return text.indexOf('=');
    }
}
