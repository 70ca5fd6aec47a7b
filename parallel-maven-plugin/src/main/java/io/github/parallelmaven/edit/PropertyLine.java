package io.github.parallelmaven.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key and its value in a properties file.
 *
 * @param key unescaped
 * @param value unescaped
 * @param valueStart where the value starts in the file's text
 * @param valueEnd where it ends, before the line end
 */
record PropertyLine(String key, String value, int valueStart, int valueEnd) {

    private static final Pattern KEY = Pattern.compile(
            "[ \\t\\f]*+[^\\\\=: \\t\\f]*+(?:\\\\[\\s\\S][^\\\\=: \\t\\f]*+)*+[ \\t\\f]*+[=:]?[ \\t\\f]*+");

    static List<PropertyLine> of(String text) {
        List<PropertyLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start, !isComment(text.substring(start, endOfLine(text, start, false))));
            add(text, start, end, lines);
            start = end + 1;
        }
        return lines;
    }

    private static void add(String text, int start, int end, List<PropertyLine> lines) {
        String line = text.substring(start, end);
        Matcher key = KEY.matcher(line);
        Properties parsed = load(line);
        if (parsed.size() == 1 && key.lookingAt()) {
            String name = parsed.stringPropertyNames().iterator().next();
            lines.add(new PropertyLine(name, parsed.getProperty(name), start + key.end(), end));
        }
    }

    /** A comment is never continued by a backslash. */
    private static boolean isComment(String line) {
        String stripped = line.stripLeading();
        return stripped.startsWith("#") || stripped.startsWith("!");
    }

    /**
     * @param continued whether a backslash joins the next line (java.util.Properties)
     */
    private static int endOfLine(String text, int start, boolean continued) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            if (continued && text.charAt(end) == '\\') {
                end += text.startsWith("\r\n", end + 1) ? 2 : 1;
            }
            end++;
        }
        return Math.min(end, text.length());
    }

    private static Properties load(String line) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            properties.clear(); // a malformed unicode escape: not a key we know
        }
        return properties;
    }

    /** A key and value, escaped, on one line without its end. */
    static String render(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            properties.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
    }
}
