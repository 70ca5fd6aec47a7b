package io.github.parallelmaven.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** A POM property that other text of the build refers to; no literal is touched. */
    record PomProperty(String name, String value, String reason) implements PomChange {}

    /**
     * A parameter in this POM's own configuration of Surefire: nothing else beats a literal that stands in a POM above.
     *
     * @param execution the id of the execution that the literal above stands in; empty for the plugin
     * @param value such as {@code ${forkCount}}
     */
    record SurefireParameter(String execution, String parameter, String value, String reason) implements PomChange {}

    /**
     * A change of what stands in a profile: while that is active, nothing outside it wins.
     *
     * @param profile its id
     */
    record InProfile(String profile, PomChange change) implements PomChange {
        @Override
        public String reason() {
            return change.reason();
        }
    }

    /**
     * Tells the test JVM, as a system property, which of Surefire's forks it is: 1 where there is one. Surefire replaces its own
     * placeholder; as the whole value it would come out empty, hence the sign, which {@code Integer.getInteger} reads (tried on
     * 2.22.2, 3.2.5, 3.5.6 and 3.6.1). The numbers of modules that are built at the same time repeat.
     */
    record ForkNumber(String reason) implements PomChange {

        /** The name of the property; Surefire's own word for it is one that users set themselves. */
        public static final String PROPERTY = "fork.number";

        /** More forks than any machine is given: as many values of a constant may be taken. */
        public static final int MOST_FORKS = 64;

        /** Its value in the configuration of Surefire. */
        public static final String VALUE = "+${surefire.forkNumber}";

        /** Both, as a POM says them. */
        public static final String LINE = "<" + PROPERTY + ">" + VALUE + "</" + PROPERTY + ">";
    }

    /**
     * Flags for the test JVM: the {@code argLine} property, or appended to a literal argLine.
     *
     * @param flags separated by blanks
     */
    record JvmFlags(String flags, String reason) implements PomChange {}

    /**
     * Keeps Failsafe's tests as they are, where a setting of ours would reach them too: it was tried for Surefire's alone.
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

    /**
     * A parameter of Failsafe alone, by a POM property of its own: Failsafe reads Surefire's properties too, and this one
     * reaches nothing else. A literal that is in the way is turned into the property.
     *
     * @param parameter such as {@code forkCount}
     */
    record FailsafeProperty(String parameter, String value, String reason) implements PomChange {

        /** The name of the property, such as {@code failsafe.forkCount}. */
        public String property() {
            return "failsafe." + parameter;
        }
    }

    /**
     * Pins the version of a build plugin of group org.apache.maven.plugins.
     *
     * @param overriding whether a POM above names a version, which only that of a used plugin beats
     */
    record PinPlugin(String artifactId, String version, String reason, boolean overriding) implements PomChange {

        public PinPlugin(String artifactId, String version, String reason) {
            this(artifactId, version, reason, false);
        }

        /** The same, where a POM above names a version. */
        public PinPlugin beatingOneAbove() {
            return new PinPlugin(artifactId, version, reason, true);
        }
    }

    /**
     * A second execution of Surefire that runs these test classes after all others, one after another in one JVM; the
     * default execution leaves them out and runs whatever else there is. It stands in a profile that {@code -Dtest} switches
     * off: Surefire takes no includes and excludes then, and would run the class in both executions. Another profile then
     * runs what is named in one fork.
     *
     * @param patterns Surefire's patterns of the classes, such as {@code com/acme/PortTest.java}
     * @param excludes what the default execution has to leave out beside them
     * @param oneAtATime the parameters of Surefire, each also a user property, by which one class runs after another
     * @param ownReport whether Surefire makes one report of all classes of an execution, which needs a name of its own then: else it
     *     would replace that of the others
     */
    record SerialTests(
            List<String> patterns,
            List<String> excludes,
            SortedMap<String, String> oneAtATime,
            boolean ownReport,
            String reason)
            implements PomChange {

        /** The id of the execution and of its profile. */
        public static final String ID = "serial-tests";

        /** The id of the execution that Maven makes by itself: it runs the rest. */
        public static final String REST = "default-test";

        /** The name of the {@link Setting} that holds its patterns. */
        public static final String SETTING = "serialTests";

        /** Surefire's own default, which any list of one's own replaces: nested classes run with their outer class. */
        public static final String NESTED = "**/*$*";

        private static final String SUFFIX = ".java";

        public SerialTests {
            patterns = List.copyOf(patterns);
            excludes = List.copyOf(excludes);
            oneAtATime = Collections.unmodifiableSortedMap(new TreeMap<>(oneAtATime));
        }

        /** The pattern of a class. */
        public static String pattern(String className) {
            return className.replace('.', '/') + SUFFIX;
        }

        /** Of the classes that Surefire selects those that are serial; a nested class that it selects, with its outer one. */
        public static SortedSet<String> among(Collection<String> selected, Collection<String> serial) {
            return selected.stream()
                    .filter(name ->
                            serial.contains(name) || serial.stream().anyMatch(outer -> name.startsWith(outer + "$")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The class of a pattern that {@link #pattern} gave. */
        public static String className(String pattern) {
            return pattern.substring(0, pattern.length() - SUFFIX.length()).replace('/', '.');
        }
    }

    /**
     * A key of {@code junit-platform.properties} in the module's first test resource folder.
     */
    record JUnitParameter(String key, String value, String reason) implements PomChange {}
}
