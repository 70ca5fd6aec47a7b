package io.github.parallelmaven.analysis.source;

import com.github.javaparser.Position;
import java.util.Arrays;

/**
 * Turns JavaParser's lines and columns into offsets. Its lines end as Java's do (JLS 3.4), and with a tab size of 1 a
 * column is one character.
 */
final class Lines {

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The offset of the character at a position. */
    int offset(Position position) {
        return starts[position.line - 1] + position.column - 1;
    }

    /** The offset just behind the character at a position. */
    int end(Position position) {
        return offset(position) + 1;
    }

    /** What stands between the start of a position's line and the position. */
    String before(Position position) {
        return text.substring(starts[position.line - 1], offset(position));
    }

    /** The start of the next line, or the text's length on the last one. */
    int nextLine(Position position) {
        return position.line < starts.length ? starts[position.line] : text.length();
    }
}
