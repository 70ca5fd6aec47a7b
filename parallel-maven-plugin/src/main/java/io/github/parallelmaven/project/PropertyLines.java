package io.github.parallelmaven.project;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of a properties file: {@code name=value}, one a line, without escapes or continuation, so that merges are
 * easy. Comments, empty lines and foreign names stay where they are; a new name goes to its sorted place.
 */
record PropertyLines(List<Line> lines, String eol) {

    /** A line as written; {@code name} is empty when it is a comment or empty. */
    record Line(String text, String name, String value) {

        static Line of(String name, String value) {
            return new Line(name + "=" + value, name, value);
        }

        boolean isEntry() {
            return !name.isEmpty();
        }
    }

    PropertyLines {
        lines = List.copyOf(lines);
    }

    /**
     * The lines of this text.
     *
     * @throws BadPropertiesException on a line that is no property, and on a name that is there twice
     */
    static PropertyLines parse(String text) {
        List<Line> lines = new ArrayList<>();
        SortedMap<String, Integer> seen = new TreeMap<>();
        for (String raw : text.lines().toList()) {
            Line line = parse(raw, lines.size() + 1);
            Integer earlier = line.isEntry() ? seen.put(line.name(), lines.size() + 1) : null;
            if (earlier != null) {
                throw new BadPropertiesException(lines.size() + 1, line.name() + " is already set in line " + earlier);
            }
            lines.add(line);
        }
        return new PropertyLines(lines, text.contains("\r\n") ? "\r\n" : "\n");
    }

    private static Line parse(String raw, int number) {
        String line = raw.strip();
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
            return new Line(raw, "", "");
        }
        int separator = line.indexOf('=');
        String name = separator < 0 ? "" : line.substring(0, separator).strip();
        if (name.isEmpty() || name.startsWith("<") || name.startsWith(">")) {
            throw new BadPropertiesException(number, "expected name=value, found \"" + line + "\"");
        }
        if (line.endsWith("\\")) {
            throw new BadPropertiesException(number, "a value cannot continue on the next line");
        }
        return new Line(raw, name, line.substring(separator + 1).strip());
    }

    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        lines.stream().filter(Line::isEntry).forEach(line -> values.put(line.name(), line.value()));
        return values;
    }

    /** The line of a name that is there, from 1. */
    int lineOf(String name) {
        return lines.stream().map(Line::name).toList().indexOf(name) + 1;
    }

    /** These lines with one property set; unchanged when it has this value already. */
    PropertyLines with(String name, String value) {
        if (value.equals(values().get(name))) {
            return this;
        }
        List<Line> changed = new ArrayList<>(lines);
        int at = lineOf(name) - 1;
        if (at >= 0) {
            changed.set(at, Line.of(name, value));
        } else {
            changed.add(placeFor(name), Line.of(name, value));
        }
        return new PropertyLines(changed, eol);
    }

    PropertyLines without(String name) {
        return new PropertyLines(
                lines.stream().filter(line -> !line.name().equals(name)).toList(), eol);
    }

    /** After the last smaller name; else before the first one and the comment that belongs to it; else at the end. */
    private int placeFor(String name) {
        int first = lines.size();
        int afterSmaller = -1;
        for (int index = lines.size() - 1; index >= 0; index--) {
            if (lines.get(index).isEntry()) {
                first = index;
                if (afterSmaller < 0 && lines.get(index).name().compareTo(name) < 0) {
                    afterSmaller = index + 1;
                }
            }
        }
        if (afterSmaller >= 0) {
            return afterSmaller;
        }
        int start = first;
        while (first < lines.size() && start > 0 && !lines.get(start - 1).text().isBlank()) {
            start--;
        }
        return start;
    }

    String render() {
        return lines.stream().map(line -> line.text() + eol).collect(Collectors.joining());
    }
}
