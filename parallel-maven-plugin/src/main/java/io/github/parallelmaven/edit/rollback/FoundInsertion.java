package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.model.FileText;

/**
 * An insertion where it stands now. When its white space was changed, what goes with it is told from what it was: a line of
 * its own goes with its line end.
 *
 * @param start where its first visible character stands
 * @param end right behind its last one
 * @param floor where what goes with the one before it ends
 */
record FoundInsertion(FileText file, Insertion insertion, int start, int end, int floor) {

    /** The edit that takes it back. */
    CharEdit reversal() {
        if (isExact()) {
            int from = start - leading().length();
            String same = lineEnds(insertion.inserted()) > 0 ? insertion.removed() : converted();
            return edit(from, from + insertion.inserted().length(), same);
        }
        if (!insertion.removed().isEmpty() || leading().isEmpty() && trailing().isEmpty()) {
            return edit(start, end, replaced());
        }
        int to = right(end);
        if (opens() && (to == text().length() || isLineEnd(to))) {
            return lines(left(start), to);
        }
        if (!leading().isEmpty() && !(opens() && lineEnds(leading()) > 0)) {
            return edit(text().substring(0, start).stripTrailing().length(), end, "");
        }
        return opens() ? edit(start, to, "") : edit(left(start), end, "");
    }

    /** What it replaced, without the outer white space that the file has in another form now. */
    private String replaced() {
        String begun = leading().isEmpty() ? converted() : converted().stripLeading();
        return trailing().isEmpty() ? begun : begun.stripTrailing();
    }

    private String converted() {
        String text = insertion.removed().replaceAll("\\R", file.eol());
        return insertion.isRemoval() && !opens() ? file.eol() + text : text;
    }

    /** A line of its own that was joined with the one before must leave it its line end. */
    private boolean isExact() {
        int from = start - leading().length();
        return from >= floor
                && text().startsWith(insertion.inserted(), from)
                && !isInLineEnd(from)
                && !isInLineEnd(from + insertion.inserted().length())
                && (lineEnds(trailing()) == 0 || lineEnds(leading()) > 0 || opens());
    }

    /** Whether nothing stands before it in its line. */
    private boolean opens() {
        int line = left(start);
        return line == 0 || isLineEnd(line - 1);
    }

    /** Either with the line end before, or with the one behind and the indent of the next line, as it was inserted. */
    private CharEdit lines(int from, int to) {
        int before = lineEnds(leading());
        int behind = lineEnds(trailing());
        if (behind == 0 && before > 0 && from > 0) {
            return edit(blankBefore(previousLine(from), before - 1), to, "");
        }
        int last = blankBehind(nextLine(to), behind - 1);
        boolean indented = !trailing().isEmpty() && !trailing().matches("(?s).*\\R");
        return indented ? edit(start, right(last), "") : edit(blankBefore(from, before), last, "");
    }

    /** A blank line that came with it goes too, while it is there. */
    private int blankBefore(int at, int lines) {
        int line = left(previousLine(at));
        return lines > 0 && line < at && (line == 0 || isLineEnd(line - 1)) ? blankBefore(line, lines - 1) : at;
    }

    private int blankBehind(int at, int lines) {
        int next = nextLine(right(at));
        return lines > 0 && next > right(at) ? blankBehind(next, lines - 1) : at;
    }

    private CharEdit edit(int from, int to, String then) {
        int first = Math.max(from, floor);
        String kept = then.isEmpty() && keepsApart(first, to) ? " " : then;
        return new CharEdit(first, text().substring(first, to), kept, insertion.group(), "rollback");
    }

    /** Whether it came with white space, and without any the words around it would be one. */
    private boolean keepsApart(int from, int to) {
        return !insertion.inserted().equals(insertion.inserted().strip())
                && from > 0
                && to < text().length()
                && Character.isJavaIdentifierPart(text().charAt(from - 1))
                && Character.isJavaIdentifierPart(text().charAt(to));
    }

    private String text() {
        return file.text();
    }

    private String leading() {
        String inserted = insertion.inserted();
        return inserted.substring(0, inserted.length() - inserted.stripLeading().length());
    }

    private String trailing() {
        String inserted = insertion.inserted();
        return inserted.substring(inserted.stripTrailing().length());
    }

    private static int lineEnds(String space) {
        return (int) (space + ".").lines().count() - 1;
    }

    private boolean isLineEnd(int at) {
        return text().charAt(at) == '\n' || text().charAt(at) == '\r';
    }

    private boolean isInLineEnd(int at) {
        return at > 0 && text().startsWith("\r\n", at - 1);
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(text().charAt(at)) && !isLineEnd(at);
    }

    private int left(int at) {
        int from = at;
        while (from > 0 && isBlank(from - 1)) {
            from--;
        }
        return from;
    }

    private int right(int at) {
        int to = at;
        while (to < text().length() && isBlank(to)) {
            to++;
        }
        return to;
    }

    /** Behind the line end that stands here, or here when none does. */
    private int nextLine(int at) {
        if (text().startsWith("\r\n", at)) {
            return at + 2;
        }
        return at < text().length() && isLineEnd(at) ? at + 1 : at;
    }

    /** Before the line end that stands before here. */
    private int previousLine(int at) {
        if (at > 1 && text().startsWith("\r\n", at - 2)) {
            return at - 2;
        }
        return at > 0 && isLineEnd(at - 1) ? at - 1 : at;
    }
}
