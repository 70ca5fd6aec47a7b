package io.github.parallelmaven.edit.journal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text without its white space, which formatters and conversions change, and where the rest of it stands. */
public final class VisibleText {

    private final String whole;
    private final String text;
    private final int[] offsets;

    public VisibleText(String whole) {
        this.whole = whole;
        this.text = of(whole);
        this.offsets = IntStream.range(0, whole.length())
                .filter(at -> !Character.isWhitespace(whole.charAt(at)))
                .toArray();
    }

    public static String of(String whole) {
        StringBuilder visible = new StringBuilder();
        whole.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    public String text() {
        return text;
    }

    public String whole() {
        return whole;
    }

    /** Where a visible character stands in the whole text; the end of it for the one behind the last. */
    public int offset(int at) {
        return at < offsets.length ? offsets[at] : whole.length();
    }

    /** The visible character that stands at an offset. */
    public int at(int offset) {
        return Arrays.binarySearch(offsets, offset);
    }

    /** Right behind the visible character that is the last before this one. */
    public int endBefore(int at) {
        return offsets[at - 1] + 1;
    }
}
