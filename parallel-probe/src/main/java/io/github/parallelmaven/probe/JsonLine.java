package io.github.parallelmaven.probe;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** One event as one line of JSON. Own code, because nothing may be added to the user's class path. */
public final class JsonLine {

    private static final String HEX = "0123456789abcdef";

    // More than most lines need: growing costs more than all the rest of a line.
    private static final int CAPACITY = 1024;

    private final StringBuilder text = new StringBuilder(CAPACITY);

    public JsonLine(String event) {
        text.append('{');
        key(WireFormat.EVENT);
        quote(event);
    }

    public JsonLine with(String key, String value) {
        text.append(',');
        key(key);
        quote(value);
        return this;
    }

    public JsonLine with(String key, long value) {
        text.append(',');
        key(key);
        text.append(value);
        return this;
    }

    public JsonLine with(String key, boolean value) {
        text.append(',');
        key(key);
        text.append(value);
        return this;
    }

    public JsonLine with(String key, Collection<String> values) {
        text.append(',');
        key(key);
        char before = '[';
        for (String value : values) {
            text.append(before);
            quote(value);
            before = ',';
        }
        text.append(values.isEmpty() ? "[]" : "]");
        return this;
    }

    /** Ends the line and returns it with its line feed; to be called once. */
    public byte[] bytes() {
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void key(String key) {
        text.append('"').append(key).append("\":");
    }

    private void quote(String value) {
        text.append('"');
        int length = value.length();
        int from = 0; // what lies between is plain and appended at once
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            text.append(value, from, i);
            if (Character.isSurrogate(c)) {
                i += surrogate(value, i);
            } else if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                escape(c);
            }
            from = i + 1;
        }
        text.append(value, from, length).append('"');
    }

    /** Not quotes, halves of pairs, control characters and what ends a line to some readers. */
    private static boolean isPlain(char c) {
        return c >= ' '
                && c != '"'
                && c != '\\'
                && (c < 0x7f || c > 0x85 && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029');
    }

    /** Appends a pair as it is, and half a pair escaped, since UTF-8 cannot say it. Returns the extra characters used. */
    private int surrogate(String value, int i) {
        boolean pair = i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
        if (pair) {
            text.append(value, i, i + 2);
            return 1;
        }
        escape(value.charAt(i));
        return 0;
    }

    private void escape(char c) {
        text.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }
}
