package io.github.parallelmaven.model;

/**
 * The identity of a test: JUnit's unique id, never its display name, which may change from run to run.
 *
 * @param value the unique id, such as {@code [engine:junit-jupiter]/[class:a.B]/[method:c()]}
 */
public record TestId(String value) implements Comparable<TestId> {

    public TestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a test has a unique id");
        }
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
