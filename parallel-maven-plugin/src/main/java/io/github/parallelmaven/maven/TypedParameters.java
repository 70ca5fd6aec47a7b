package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.MavenOptions;
import io.github.parallelmaven.phase.Settings;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our own parameters as they were typed on this call, for the commands that are printed: without them a pasted command is
 * another call.
 *
 * @param values by name, such as {@code parallel.perf.mode}
 */
record TypedParameters(SortedMap<String, String> values) {

    /** What a call does, and not how: the printed command says itself what is to be done next. */
    private static final Set<String> ACTS = Set.of("parallel.apply", "parallel.thread-safety.baseline");

    /** What quotes do not hold in every shell, or a printed text does not: commands stand in JSON files too. */
    private static final Pattern UNPRINTABLE = Pattern.compile("['\"\\\\`]|\\p{Cntrl}");

    /** Those of these user properties that are parameters of ours, but values that no command can show. */
    static TypedParameters of(Properties user) {
        SortedMap<String, String> typed = new TreeMap<>();
        user.stringPropertyNames().stream()
                .filter(name -> Settings.NAMES.contains(name) && !ACTS.contains(name))
                .filter(name -> !UNPRINTABLE.matcher(user.getProperty(name)).find())
                .forEach(name -> typed.put(name, user.getProperty(name)));
        return new TypedParameters(typed);
    }

    /**
     * The words to add to a goal of ours, with a blank before each.
     *
     * @param goal such as {@code apply}
     * @param own the options that the printed command has itself, which win
     */
    String on(String goal, String own) {
        return values.entrySet().stream()
                .filter(typed -> !own.contains(" -D" + typed.getKey() + "="))
                .filter(typed -> suits(goal, typed))
                .map(typed -> " " + MavenOptions.of(typed.getKey(), typed.getValue()))
                .collect(Collectors.joining());
    }

    /** A command that is refused for what was typed before leads nowhere. */
    private static boolean suits(String goal, Map.Entry<String, String> typed) {
        String name = typed.getKey();
        return switch (goal) {
            case "help" -> false;
            case "rollback" -> name.equals("parallel.outputDirectory");
            case "apply" ->
                !name.endsWith(".skip")
                        && !(name.equals("parallel.perf.mode")
                                && typed.getValue().equalsIgnoreCase("quick"));
            default -> !name.equals("parallel.commit");
        };
    }
}
