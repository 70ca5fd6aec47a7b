package io.github.parallelmaven.edit.source;

import java.util.BitSet;

/**
 * Java text without its comments and literals. Read character by character: a regular expression overflows the stack on the
 * long literals of real test data.
 */
public final class JavaCode {

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final BitSet noCode = new BitSet();

    private JavaCode(String text) {
        this.text = text;
    }

    static String of(String text) {
        return new JavaCode(text).read().code.toString();
    }

    /** Where its comments and literals stand. */
    public static BitSet noCode(String text) {
        return new JavaCode(text).read().noCode;
    }

    private JavaCode read() {
        int at = 0;
        while (at < text.length()) {
            int end = endOfNoCode(at);
            if (end > at) {
                code.append(' ');
                noCode.set(at, end);
                at = end;
            } else {
                code.append(text.charAt(at++));
            }
        }
        return this;
    }

    /** Behind the comment or literal that starts here, or here when none does. */
    private int endOfNoCode(int at) {
        if (text.startsWith("/*", at)) {
            return behind("*/", at + "/*".length());
        }
        if (text.startsWith("//", at)) {
            return endOfLine(at);
        }
        if (text.startsWith("\"\"\"", at)) {
            return endOfLiteral("\"\"\"", at);
        }
        if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            return endOfLiteral(text.substring(at, at + 1), at);
        }
        return at;
    }

    private int behind(String closing, int from) {
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + closing.length();
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfLiteral(String quote, int at) {
        int end = at + quote.length();
        while (end < text.length() && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + quote.length());
    }
}
