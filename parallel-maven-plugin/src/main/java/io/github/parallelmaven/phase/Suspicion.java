package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.run.tune.Declined;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What may have changed the results of candidates, and what is left to try without it. Two things differ from the
 * sequential run, overlap and JVM flags: a class that ran alone did not overlap.
 */
final class Suspicion {

    /** What to do about a candidate that gave other results. */
    enum Step {
        /** Keep its differing classes apart, and try again. */
        ISOLATE,
        /** The flags are to blame, since the classes ran alone: try without them, and release the classes. */
        WITHOUT_FLAGS,
        /** Forks or flags, it is not known which: try forks without flags. */
        FORKS_WITHOUT_FLAGS,
        /** Neither isolation nor other flags help in this mode. */
        WITHOUT_MODE
    }

    private final Set<Mode> modes;
    private final Set<Mode> apart;
    private final Set<TestId> inForksWithFlags = new HashSet<>();
    private final Set<TestId> aloneWithFlags = new HashSet<>();
    private final List<List<String>> allFlags;
    private List<List<String>> jvmFlags;

    /**
     * @param modes those that may be tried
     * @param flags the JVM flags that may be tried; without a choice every run has the same, with and without us
     * @param apart the modes in which single classes can be kept apart
     */
    Suspicion(Set<Mode> modes, List<List<String>> flags, Set<Mode> apart) {
        this.modes = modes.isEmpty() ? EnumSet.noneOf(Mode.class) : EnumSet.copyOf(modes);
        this.allFlags = List.copyOf(flags);
        this.apart = Set.copyOf(apart);
        this.jvmFlags = allFlags;
    }

    Set<Mode> modes() {
        return Set.copyOf(modes);
    }

    List<List<String>> jvmFlags() {
        return jvmFlags;
    }

    /** Leaves a mode out; true when it was to be tried. */
    boolean without(Mode mode) {
        return modes.remove(mode);
    }

    /**
     * Draws the conclusion from one more candidate that gave other results.
     *
     * @param classes the outermost classes of its differing tests
     * @param isolated the classes that ran alone in it
     */
    Step about(Declined candidate, SortedSet<String> classes, Set<String> isolated) {
        RunConfiguration configuration = candidate.configuration();
        boolean flags =
                allFlags.contains(List.of()) && !configuration.jvmFlags().isEmpty();
        return apart.contains(configuration.mode())
                ? aboutOverlap(configuration.mode(), flags, isolated.containsAll(classes), tests(candidate))
                : aboutForks(flags, tests(candidate));
    }

    private Step aboutForks(boolean flags, Set<TestId> tests) {
        if (flags) {
            inForksWithFlags.addAll(tests);
            jvmFlags = without();
            return Step.FORKS_WITHOUT_FLAGS;
        }
        acquitFlags(inForksWithFlags, tests);
        modes.remove(Mode.FORKS);
        return Step.WITHOUT_MODE;
    }

    private Step aboutOverlap(Mode mode, boolean flags, boolean ranAlone, Set<TestId> tests) {
        if (!ranAlone) {
            return Step.ISOLATE;
        }
        if (flags) {
            aloneWithFlags.addAll(tests);
            jvmFlags = without();
            return Step.WITHOUT_FLAGS;
        }
        acquitFlags(aloneWithFlags, tests);
        modes.remove(mode);
        return Step.WITHOUT_MODE;
    }

    /** What differs without the flags, too, says nothing against them. */
    private void acquitFlags(Set<TestId> differingWithFlags, Set<TestId> tests) {
        if (!differingWithFlags.isEmpty() && differingWithFlags.containsAll(tests)) {
            jvmFlags = allFlags;
        }
    }

    private static List<List<String>> without() {
        return List.of(List.of());
    }

    private static Set<TestId> tests(Declined candidate) {
        return candidate.differences().stream().map(Difference::test).collect(Collectors.toSet());
    }
}
