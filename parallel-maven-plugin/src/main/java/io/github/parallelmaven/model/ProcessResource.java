package io.github.parallelmaven.model;

/**
 * A constant that a test hands to something outside its JVM.
 *
 * @param kind what it names
 * @param value the constant
 * @param testClass the test class that reaches it
 * @param location where it is used
 */
public record ProcessResource(Kind kind, String value, String testClass, Location location) {

    /** Whether it is the same class's use of the same thing, wherever. */
    public boolean isSameAs(ProcessResource other) {
        return kind == other.kind() && value.equals(other.value()) && testClass.equals(other.testClass());
    }

    /** What the constant names. */
    public enum Kind {
        PORT,
        PATH,
        DATABASE,
        /** The key of an entry in a registry at a static field: each JVM has a registry of its own. */
        ID;

        /** Whether two test JVMs that use the same constant meet. */
        public boolean crossesProcesses() {
            return this != ID;
        }
    }
}
