package io.github.parallelmaven.model;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** User properties as options of Maven's command line, to be typed into a shell. */
public final class MavenOptions {

    /** What no shell changes: it would take a dollar, as in the name of a nested class, for the name of a variable. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,=@%+-]*");

    private MavenOptions() {}

    /** One option. */
    public static String of(String property, String value) {
        String option = "-D" + property + "=" + value;
        return PLAIN.matcher(option).matches() ? option : "'" + option + "'";
    }

    /** All of them, in the order of the map, with a blank between two. */
    public static String of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> of(property.getKey(), property.getValue()))
                .collect(Collectors.joining(" "));
    }
}
