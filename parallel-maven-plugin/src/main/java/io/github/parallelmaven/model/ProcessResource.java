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

    /** What the constant names. */
    public enum Kind {
        PORT,
        PATH,
        DATABASE,
        ID
    }
}
