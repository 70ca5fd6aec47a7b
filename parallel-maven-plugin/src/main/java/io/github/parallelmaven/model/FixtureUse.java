package io.github.parallelmaven.model;

/**
 * A mutable fixture object or mock that a test held while it ran.
 *
 * @param owner the test
 * @param declaringClass the class whose field held it
 * @param field the field
 * @param isStatic whether the field is static
 * @param type the object's class
 * @param kind what it is
 * @param pid the process: identities are comparable inside one process only
 * @param identity a number that is the same for the same object
 * @param open only for static mocks: still registered after the test
 * @param changed true when the object's shallow content differed after the test
 */
public record FixtureUse(
        TestId owner,
        String declaringClass,
        String field,
        boolean isStatic,
        String type,
        Kind kind,
        long pid,
        long identity,
        boolean open,
        boolean changed) {

    /** What the object is. */
    public enum Kind {
        FIXTURE,
        MOCK,
        STATIC_MOCK
    }
}
