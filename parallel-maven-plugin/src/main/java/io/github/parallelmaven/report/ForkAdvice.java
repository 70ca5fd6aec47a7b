package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.PomChange.ForkNumber;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person can change so that forks no longer share a thing, where no edit of ours is safe. */
final class ForkAdvice {

    private static final Pattern DATABASE = Pattern.compile("db:([a-z0-9]+):(.*)");

    /** The application's own files, in which Spring Boot replaces placeholders by system properties. */
    private static final Pattern SPRING = Pattern.compile("(.*/)?application(-[^/]+)?[.](properties|ya?ml)");

    private static final Pattern CONFIGURATION = Pattern.compile(".*[.](properties|ya?ml|xml)");

    /** How engines name a database that only one JVM has; SQLite's is one connection's. */
    private static final Map<String, String> IN_MEMORY =
            Map.of("h2", "jdbc:h2:mem:%s", "hsqldb", "jdbc:hsqldb:mem:%s", "derby", "jdbc:derby:memory:%s;create=true");

    private static final String OTHER_NAME = ", such as one with System.getProperty(\"" + ForkNumber.PROPERTY
            + "\", \"\") or a number of UniqueIds in parallel-test-support";

    private ForkAdvice() {}

    /** Half a sentence that says what, and where that is a configuration file. */
    static String on(Finding finding) {
        String resource = finding.resource();
        String file = finding.location().file();
        String place = CONFIGURATION.matcher(file).matches() ? " in " + file : "";
        Matcher database = DATABASE.matcher(resource);
        if (resource.startsWith("port:")) {
            return SPRING.matcher(file).matches()
                    ? "webEnvironment = RANDOM_PORT, and ask for the port by @LocalServerPort"
                    : "port 0" + place + ", and ask the server which one it got";
        } else if (database.matches()) {
            return onDatabase(database.group(1), database.group(2), file, place);
        } else if (resource.startsWith("file:")) {
            return "a folder of @TempDir";
        } else if (resource.startsWith("svc:")) {
            return "another schema, topic, queue or key prefix in each fork" + OTHER_NAME;
        } else if (resource.startsWith("invm:")) {
            return "another name in each fork" + OTHER_NAME;
        }
        return "port 0, @TempDir, or a name or number of UniqueIds in parallel-test-support";
    }

    private static String onDatabase(String engine, String name, String file, String place) {
        if (name.contains("//")) {
            // The address of a server, which keeps its databases.
            return "another database or schema in each fork" + OTHER_NAME;
        }
        String memory = IN_MEMORY.get(engine);
        String first = memory == null
                ? "a file in @TempDir"
                : memory.formatted(name.substring(name.lastIndexOf('/') + 1)) + place
                        + ", which each JVM has for itself";
        return SPRING.matcher(file).matches()
                ? first + "; or " + name + "${" + ForkNumber.PROPERTY + ":}, where the POM says " + ForkNumber.LINE
                        + " in <systemPropertyVariables>"
                : first;
    }
}
