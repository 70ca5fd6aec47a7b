package io.github.parallelmaven.model;

/**
 * What runs a test. It decides how a category is written beside the test, and whether two of its classes can be kept
 * apart inside one JVM.
 */
public enum TestFramework {

    /** JUnit 5 and 6. */
    JUPITER("Jupiter", "junit-jupiter", "org.junit.jupiter:junit-jupiter-engine"),

    /** JUnit 4, and JUnit 3 inside it; through the Vintage engine, or through Surefire's own provider before 3.6. */
    JUNIT4("JUnit 4", "junit-vintage", "org.junit.vintage:junit-vintage-engine"),

    /** TestNG, through its engine, or through Surefire's own provider before 3.6. */
    TESTNG("TestNG", "testng", "org.junit.support:testng-engine"),

    /** Any other engine of the JUnit Platform: its sources are not rewritten. */
    OTHER("another framework", "", "");

    private final String title;
    private final String engine;
    private final String artifact;

    TestFramework(String title, String engine, String artifact) {
        this.title = title;
        this.engine = engine;
        this.artifact = artifact;
    }

    /** The framework of a test: that of the innermost engine of its id, since a suite runs the tests of others. */
    public static TestFramework of(TestId id) {
        String innermost = id.engine();
        for (TestFramework framework : values()) {
            if (framework.engine.equals(innermost)) {
                return framework;
            }
        }
        return OTHER;
    }

    /** The id of its engine, as it stands in a {@link TestId}; empty for {@link #OTHER}. */
    public String engine() {
        return engine;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What brings its engine, as {@code groupId:artifactId}; empty for {@link #OTHER}. */
    public String artifact() {
        return artifact;
    }

    /** Whether classes can overlap in one JVM and be kept apart there: only Jupiter has locks and {@code @Isolated}. */
    public boolean hasLocks() {
        return this == JUPITER;
    }
}
