package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.PomChange.ForkNumber;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constants that the number of the fork makes different in each, as small edits write them. They are known by what they are in the
 * first fork, and by a mark: test classes of one JVM share them, and forks do not.
 */
final class PerFork {

    private static final String MARK = "${" + ForkNumber.PROPERTY + "}";

    private static final String PORT = "port:";

    /** What further forks add to a text. */
    private static final Pattern ADDED = Pattern.compile("[+]\\d+");

    private PerFork() {}

    /** Whether a call asks for the number. */
    static boolean asks(Call call) {
        return (call.is("java.lang.System", "getProperty") || call.is("java.lang.Integer", "getInteger"))
                && call.argument(0).equals(new Value.Constant(ForkNumber.PROPERTY));
    }

    /** What it gets in the first fork: 1, or of a text nothing, since that is {@link #leavesOut left out}. */
    static Set<String> answer(Call call) {
        return Set.of((call.name().equals("getInteger") ? "1" : "") + MARK);
    }

    /** Whether a call takes the number of the first fork out of a text. */
    static boolean leavesOut(Call call) {
        return call.is("java.lang.String", "replaceFirst")
                && call.receiver() instanceof Value.Result result
                && asks(result.call());
    }

    /**
     * What a process was seen to use, as a constant that has another value in each fork.
     *
     * @param first what it is in the first fork, by its key
     * @param seen by the key that the agent gives it
     * @param named by that of the rules
     * @return empty where it is none of its values
     */
    static Optional<String> of(String first, String seen, String named) {
        if (first.startsWith(PORT)) {
            int above = named.startsWith(PORT) ? port(named) - port(first) : -1;
            return above >= 0 && above < ForkNumber.MOST_FORKS ? Optional.of(first + MARK) : Optional.empty();
        } else if (first.equals(named)) {
            return Optional.of(seen + MARK);
        }
        return first.equals(ADDED.matcher(named).replaceFirst(""))
                ? Optional.of(ADDED.matcher(seen).replaceFirst(Matcher.quoteReplacement(MARK)))
                : Optional.empty();
    }

    private static int port(String key) {
        return Integer.parseInt(key.substring(PORT.length()));
    }

    static boolean isIn(String text) {
        return text.contains(MARK);
    }

    /** The constant in the first fork. */
    static String inFirst(String text) {
        return text.replace(MARK, "");
    }

    /** What comes of numbers when that of the fork is among them; what else is added to a constant is mostly a counter. */
    static Set<String> sums(Set<String> left, Set<String> right, boolean minus) {
        Set<String> sums = new TreeSet<>();
        for (String first : left) {
            for (String second : right) {
                if (isIn(first + second) && isNumber(first) && isNumber(second)) {
                    int added = number(second);
                    sums.add(number(first) + (minus ? -added : added) + MARK);
                }
            }
        }
        return sums;
    }

    private static boolean isNumber(String text) {
        return inFirst(text).matches("\\d{1,9}");
    }

    private static int number(String text) {
        return Integer.parseInt(inFirst(text));
    }
}
