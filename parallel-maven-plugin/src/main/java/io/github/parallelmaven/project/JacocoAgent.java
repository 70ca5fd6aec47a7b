package io.github.parallelmaven.project;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JaCoCo as a test JVM is told of it. Whatever puts it there, it stands in the arguments of that JVM.
 *
 * @param destination the file that covered code is written to when the JVM ends; empty where it goes elsewhere
 * @param appends whether what is in that file stays, as it does unless the agent is told otherwise
 */
public record JacocoAgent(Optional<String> destination, boolean appends) {

    /** What Surefire replaces by the number of the fork. */
    public static final String FORK = "${surefire.forkNumber}";

    /** In quotes where a path has a blank; JaCoCo's plug-in writes a backslash before what they would end at. */
    private static final Pattern AGENT =
            Pattern.compile("\"-javaagent:((?:\\\\.|[^\"\\\\])*)\"|(?<!\")-javaagent:(\\S+)");

    /** The agent's own default. */
    private static final String FILE = "file";

    /** The agents in the arguments of a test JVM, as Surefire would start it. */
    public static List<JacocoAgent> in(String argLine) {
        Matcher matcher = AGENT.matcher(argLine);
        return matcher.results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replaceAll("\\\\(.)", "$1"))
                .filter(agent -> jar(agent).contains("jacoco"))
                .map(JacocoAgent::of)
                .toList();
    }

    private static String jar(String agent) {
        return agent.split("=", 2)[0];
    }

    private static JacocoAgent of(String agent) {
        String[] parts = agent.split("=", 2);
        Map<String, String> options = Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split(","))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(option -> option[0], option -> option[1], (first, second) -> second));
        Optional<String> file = options.getOrDefault("output", FILE).equals(FILE)
                ? Optional.of(options.getOrDefault("destfile", "jacoco.exec"))
                : Optional.empty();
        return new JacocoAgent(file, !options.getOrDefault("append", "true").equals("false"));
    }

    /** Whether a test JVM that ends wipes out what another one has covered. */
    public boolean losesOtherJvms() {
        return !appends && destination.filter(file -> !file.contains(FORK)).isPresent();
    }
}
