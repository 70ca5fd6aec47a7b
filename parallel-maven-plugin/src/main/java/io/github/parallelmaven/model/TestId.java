package io.github.parallelmaven.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The identity of a test: JUnit's unique id, never its display name, which may change from run to run.
 *
 * @param value the unique id, such as {@code [engine:junit-jupiter]/[class:a.B]/[method:c()]}
 */
public record TestId(String value) implements Comparable<TestId> {

    private static final Pattern SEGMENT = Pattern.compile("\\G/?\\[([\\w-]+):((?:[^\\[\\]]|\\[\\])*)]");

    private static final Pattern CLASS = Pattern.compile("\\[(?:class|class-template|runner|spec):([^]]+)]");

    private static final Pattern JUNIT4_TEST = Pattern.compile("(.*)\\([\\w$.]+\\)", Pattern.DOTALL);

    private static final String ENGINE = "[engine:";

    private static final String JUNIT4_PART = "/[test:";

    private static final String INVOCATION = "/[invoc:";

    private static final Pattern SCHEDULED =
            Pattern.compile("\\[engine:[^]]*]/\\[(?:class|class-template|runner|spec|suite):([^\\]\\[]+)]");

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
            String text = text(segment.group(1), segment.group(2));
            // JUnit 4 names a nested class in full, behind the class that it is in.
            boolean again = !label.isEmpty() && text.startsWith("/" + label);
            label.replace(again ? 0 : label.length(), label.length(), again ? text.substring(1) : text);
            end = segment.end();
        }
        return end == value.length() && !label.isEmpty() ? label.toString() : value;
    }

    /** The id of what it is in; empty for an engine. */
    public String parent() {
        return value.substring(0, Math.max(0, value.lastIndexOf("/[")));
    }

    /** What it is in, the nearest first, up to its engine. */
    Stream<TestId> ancestors() {
        return Stream.iterate(parent(), id -> !id.isEmpty(), id -> new TestId(id).parent())
                .map(TestId::new);
    }

    /**
     * What no setting of a run spreads over threads: of TestNG a method with all its runs, which a parallel data provider or a
     * {@code threadPoolSize} overlaps whatever is set; else the test itself.
     */
    public TestId piece() {
        boolean ofMethod = engine().equals(TestFramework.TESTNG.engine()) && value.contains(INVOCATION);
        return ofMethod ? new TestId(value.substring(0, value.lastIndexOf(INVOCATION))) : this;
    }

    /** The first class that the id names; empty when it names none. */
    public String outermostClass() {
        Matcher segment = CLASS.matcher(value);
        return segment.find() ? segment.group(1) : "";
    }

    /** The innermost engine, such as {@code junit-jupiter}; empty when the id names none. */
    String engine() {
        int start = value.lastIndexOf(ENGINE);
        int end = value.indexOf(']', Math.max(0, start));
        return start < 0 || end < 0 ? "" : value.substring(start + ENGINE.length(), end);
    }

    /**
     * The outermost class that was scheduled to run this test: another than the test's own when a suite runs it.
     *
     * @param method where the test is, for ids that do not begin with a class
     */
    String testClass(TestMethod method) {
        Matcher scheduled = SCHEDULED.matcher(value);
        return scheduled.lookingAt() ? TestMethod.outermost(scheduled.group(1)) : method.testClass();
    }

    /** Whether JUnit 4 runs it in a part that a runner makes of its class, such as one for each set of parameters. */
    boolean isInPartOfClass() {
        return value.indexOf(JUNIT4_PART) != value.lastIndexOf(JUNIT4_PART);
    }

    private static String text(String type, String name) {
        return switch (type) {
            case "engine" -> "";
            case "class", "class-template", "runner", "spec", "suite" -> name;
            case "nested-class", "nested-class-template" -> "$" + name;
            case "method", "test-template", "test-factory" -> "#" + name;
            case "test" -> junit4(URLDecoder.decode(name, StandardCharsets.UTF_8));
            default -> "[" + name + "]";
        };
    }

    /** JUnit 4's description: {@code method(a.B)} for a test, the name of a class or of parameters for what holds some. */
    private static String junit4(String description) {
        Matcher test = JUNIT4_TEST.matcher(description);
        if (test.matches()) {
            return "#" + test.group(1);
        }
        return description.startsWith("[") ? "" : "/" + description;
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
