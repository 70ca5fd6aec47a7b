package io.github.parallelmaven.model;

/** One thing to change in a module's build: its POM, or a file the build reads. */
public sealed interface PomChange {

    /** Why, in one line. */
    String reason();

    /**
     * A POM property that Surefire reads by itself. A literal that is in the way is turned into the property.
     *
     * @param parameter the Surefire parameter it decides, such as {@code forkCount}
     * @param property the user property, such as {@code forkCount} or {@code surefire.runOrder}
     */
    record SurefireProperty(String parameter, String property, String value, String reason) implements PomChange {}

    /**
     * Flags for the test JVM: the {@code argLine} property, or appended to a literal argLine.
     *
     * @param flags separated by blanks
     */
    record JvmFlags(String flags, String reason) implements PomChange {}

    /** Pins the version of a build plugin of group org.apache.maven.plugins. */
    record PinPlugin(String artifactId, String version, String reason) implements PomChange {}

    /**
     * A key of {@code junit-platform.properties} in the module's first test resource folder.
     */
    record JUnitParameter(String key, String value, String reason) implements PomChange {}
}
