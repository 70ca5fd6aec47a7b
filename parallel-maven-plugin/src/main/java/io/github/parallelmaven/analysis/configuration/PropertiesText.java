package io.github.parallelmaven.analysis.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads properties as the JDK does, one logical line after another, so that each value has its line. */
final class PropertiesText {

    private PropertiesText() {}

    /** @throws IllegalArgumentException where an escape is malformed */
    static List<Entry> read(String text) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int first = 0; first < lines.size(); first++) {
            StringBuilder logical = new StringBuilder(lines.get(first));
            int last = first;
            while (isContinued(lines.get(last), last == first) && last + 1 < lines.size()) {
                last++;
                logical.append('\n').append(lines.get(last));
            }
            Properties one = new Properties();
            one.load(new StringReader(logical.toString()));
            int line = first + 1;
            one.stringPropertyNames().forEach(key -> entries.add(new Entry(key, one.getProperty(key), line)));
            first = last;
        }
        return entries;
    }

    /** An odd number of backslashes at the end; a comment goes no further than its line. */
    private static boolean isContinued(String line, boolean isFirst) {
        String start = line.stripLeading();
        if (isFirst && (start.startsWith("#") || start.startsWith("!"))) {
            return false;
        }
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
