package io.github.parallelmaven.model;

import java.util.List;

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
     * A parameter in this POM's own configuration of Surefire: nothing else beats a literal that stands in a POM above.
     *
     * @param value such as {@code ${forkCount}}
     */
    record SurefireParameter(String parameter, String value, String reason) implements PomChange {}

    /**
     * Flags for the test JVM: the {@code argLine} property, or appended to a literal argLine.
     *
     * @param flags separated by blanks
     */
    record JvmFlags(String flags, String reason) implements PomChange {}

    /**
     * Keeps Failsafe's tests as they are, where a setting of ours would reach them too: only Surefire's were measured.
     * What Failsafe is told already stays.
     *
     * @param path the parameter in Failsafe's configuration, and the elements inside it
     * @param value what it was told so far by no word at all
     */
    record FailsafeParameter(List<String> path, String value, String reason) implements PomChange {
        public FailsafeParameter {
            path = List.copyOf(path);
        }
    }

    /** Pins the version of a build plugin of group org.apache.maven.plugins. */
    record PinPlugin(String artifactId, String version, String reason) implements PomChange {}

    /**
     * A key of {@code junit-platform.properties} in the module's first test resource folder.
     */
    record JUnitParameter(String key, String value, String reason) implements PomChange {}
}
