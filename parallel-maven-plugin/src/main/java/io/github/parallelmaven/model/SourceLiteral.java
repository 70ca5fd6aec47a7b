package io.github.parallelmaven.model;

/**
 * A literal in a test source where more text of the same type may be added to it: an argument, an initial value, what is
 * assigned or returned, or a part of a longer text.
 *
 * @param path the file, from the project's root
 * @param offset where it starts, in characters of the decoded text
 * @param written as it stands there; a text with its quotation marks
 */
public record SourceLiteral(String path, int offset, String written) {

    /** A text rather than a number. */
    public boolean isText() {
        return written.startsWith("\"");
    }

    /** What a text holds; of a number its digits. Escapes stay as they are written. */
    public String content() {
        return isText() ? written.substring(1, written.length() - 1) : written;
    }
}
