package io.github.parallelmaven.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a test: JUnit's unique id, never its display name, which may change from run to run.
 *
 * @param value the unique id, such as {@code [engine:junit-jupiter]/[class:a.B]/[method:c()]}
 */
public record TestId(String value) implements Comparable<TestId> {

    private static final Pattern SEGMENT = Pattern.compile("\\G/?\\[([\\w-]+):((?:[^\\[\\]]|\\[\\])*)]");

    public TestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a test has a unique id");
        }
    }

    /**
     * The id as people write it, such as {@code a.B#c(int)[#2]}. Two tests may share it, in another engine or suite: it is
     * for reading only.
     */
    public String label() {
        StringBuilder label = new StringBuilder();
        Matcher segment = SEGMENT.matcher(value);
        int end = 0;
        while (segment.find()) {
            label.append(text(segment.group(1), segment.group(2)));
            end = segment.end();
        }
        return end == value.length() && !label.isEmpty() ? label.toString() : value;
    }

    private static String text(String type, String name) {
        return switch (type) {
            case "engine" -> "";
            case "class", "class-template" -> name;
            case "nested-class", "nested-class-template" -> "$" + name;
            case "method", "test-template", "test-factory" -> "#" + name;
            default -> "[" + name + "]";
        };
    }

    @Override
    public int compareTo(TestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
