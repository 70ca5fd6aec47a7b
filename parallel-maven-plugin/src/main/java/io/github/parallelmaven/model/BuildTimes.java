package io.github.parallelmaven.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the test classes of a module took in one build: a line of the history.
 *
 * @param at when its first test JVM started, ISO-8601 to the second, so that texts are in the order of time
 * @param module the module's folder from the root
 * @param machine where it ran
 * @param configuration digest of the settings it ran with
 * @param classes the time of each test class that took {@link #RECORDED_SECONDS} or more
 * @param others how many other classes there were
 * @param otherSeconds what these took together, without waiting for a processor
 * @param slower classes that were found slower than usual: what they took here is not usual
 * @param accepted classes of which only this and later times count
 */
public record BuildTimes(
        String at,
        String module,
        MachineClass machine,
        String configuration,
        SortedMap<String, ClassTime> classes,
        int others,
        double otherSeconds,
        SortedSet<String> slower,
        SortedSet<String> accepted) {

    /** Half of what is judged: a class that takes about as long as is judged must not be missing half of the time. */
    public static final double RECORDED_SECONDS = 0.5;

    /** The order of the file: a new line of a module stands behind its older ones. */
    public static final Comparator<BuildTimes> ORDER = Comparator.comparing(BuildTimes::module)
            .thenComparing(BuildTimes::at)
            .thenComparing(times -> times.machine().toString())
            .thenComparing(BuildTimes::configuration);

    public BuildTimes {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        slower = Collections.unmodifiableSortedSet(new TreeSet<>(slower));
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
    }

    /** Whether both tell of the same tests, run in the same way on the same class of machine. */
    public boolean isLike(BuildTimes other) {
        return module.equals(other.module)
                && configuration.equals(other.configuration)
                && machine.isLike(other.machine);
    }

    /** The same, with what was found out about it. */
    public BuildTimes judged(SortedSet<String> newSlower, SortedSet<String> newAccepted) {
        return new BuildTimes(
                at, module, machine, configuration, classes, others, otherSeconds, newSlower, newAccepted);
    }
}
