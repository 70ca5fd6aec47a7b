package io.github.parallelmaven.phase;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Names that look like parameters of ours: a typing error must not silently mean the default. */
public final class UnknownParameters {

    /** Parameters the specification names for later. */
    private static final Set<String> NOT_YET = Set.of(
            "parallel.perf.minRounds",
            "parallel.perf.maxTime",
            "parallel.perf.histogram",
            "parallel.perf.benchmarkOnly");

    private UnknownParameters() {}

    /**
     * Refuses what looks like one of our parameters and is none.
     *
     * @param typed names that were set
     * @param place shows where a name was set
     * @throws InvalidSettingException naming the nearest known parameter
     */
    public static void refuse(Set<String> typed, UnaryOperator<String> place) {
        for (String name : new TreeSet<>(typed)) {
            if (NOT_YET.contains(name)) {
                throw new InvalidSettingException(
                        place.apply(name) + " is planned and does not work yet. Leave it out.");
            }
            if (name.startsWith("parallel.") && !Settings.NAMES.contains(name) && !isInternal(name)) {
                throw new InvalidSettingException(place.apply(name)
                        + " is not a parameter of this plugin. Did you mean "
                        + NearestName.of(name, Settings.NAMES) + "? All are listed by: mvn parallel:help -Ddetail");
            }
        }
    }

    private static boolean isInternal(String name) {
        return name.startsWith("parallel.worker.")
                || name.startsWith("parallel.probe.")
                || name.equals("parallel.inWorker");
    }
}
