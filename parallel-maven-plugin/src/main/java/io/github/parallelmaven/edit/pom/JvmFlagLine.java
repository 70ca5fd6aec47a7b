package io.github.parallelmaven.edit.pom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The arguments of a test JVM as one line. */
public record JvmFlagLine(String line) {

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC");
    private static final Pattern NAMED = Pattern.compile("(-XX:)[+-]?(\\w+)(=.*)?");
    private static final Pattern SIZED = Pattern.compile("(-X(?:mx|ms|mn|ss))\\S+");

    List<String> flags() {
        return Arrays.stream(line.split("\\s+")).filter(flag -> !flag.isEmpty()).toList();
    }

    /** The line with the flags that it lacks. */
    JvmFlagLine plus(String added) {
        List<String> there = flags();
        Stream<String> lacking =
                new JvmFlagLine(added).flags().stream().distinct().filter(flag -> !there.contains(flag));
        return lacking.reduce((first, second) -> first + " " + second)
                .map(text -> new JvmFlagLine(line.isBlank() ? text : line + " " + text))
                .orElse(this);
    }

    /**
     * Why the flags cannot stand beside those that are there. Two collectors abort the JVM; of two values for one flag the
     * later would win silently.
     */
    public Optional<String> conflict(String added) {
        return new JvmFlagLine(added)
                .flags().stream()
                        .flatMap(flag -> flags().stream()
                                .filter(there ->
                                        !there.equals(flag) && decides(there).equals(decides(flag)))
                                .map(there -> flag + " conflicts with " + there))
                        .findFirst();
    }

    /** What a flag decides: the collector, a size, or the option of its name. */
    private static String decides(String flag) {
        if (COLLECTOR.matcher(flag).matches()) {
            return "collector";
        }
        Matcher sized = SIZED.matcher(flag);
        if (sized.matches()) {
            return sized.group(1);
        }
        Matcher named = NAMED.matcher(flag);
        return named.matches() ? named.group(2) : flag;
    }
}
