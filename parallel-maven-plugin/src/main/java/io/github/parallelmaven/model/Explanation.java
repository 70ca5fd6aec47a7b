package io.github.parallelmaven.model;

import io.github.parallelmaven.model.Finding.Access;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a test class may overlap with others, or may not.
 *
 * @param testClass the (outermost) test class, by binary name
 * @param source its file, as far as it is known
 * @param own the configuration that the project's own settings give
 * @param annotations those on the class, or inherited, that keep it apart in one JVM
 * @param written why apply wrote something into the class's file, a line each; empty where it did not
 * @param modes the ways to be parallel, each with its answer
 */
public record Explanation(
        String testClass,
        String source,
        String own,
        List<String> annotations,
        List<String> written,
        List<InMode> modes) {

    /** What becomes of the class. */
    public enum Fate {
        /** It overlaps with any other. */
        OVERLAPS,
        /** It overlaps with all but those that hold the same lock. */
        LOCKED,
        /** Nothing else runs in its JVM meanwhile. */
        ALONE,
        /** It runs when the forks are done. */
        SERIAL,
        /** Nothing is done that makes it overlap: its framework has no locks. */
        NEVER
    }

    public Explanation {
        annotations = List.copyOf(annotations);
        written = List.copyOf(written);
        modes = List.copyOf(modes);
    }

    /**
     * The answer for one way to be parallel.
     *
     * @param configuration what it was worked out for
     * @param fate what becomes of the class
     * @param causes every finding of the class, also the harmless ones
     * @param saving what lifting it would save; empty where nothing keeps the class apart, or no run is there to tell
     */
    public record InMode(RunConfiguration configuration, Fate fate, List<Cause> causes, Optional<Saving> saving) {

        public InMode {
            causes = List.copyOf(causes);
        }

        /** Whether it cannot overlap with all others, although others overlap. */
        public boolean isKeptApart() {
            return fate != Fate.OVERLAPS && fate != Fate.NEVER;
        }

        /** Those that keep the class apart, or should: first those that ask for most. */
        public List<Cause> deciding() {
            return causes.stream()
                    .filter(cause -> cause.finding().keepsApart())
                    .sorted(Comparator.comparing(cause -> cause.finding().remedy() instanceof Remedy.ResourceLock))
                    .toList();
        }

        /** Those that do no harm in this configuration. */
        public List<Cause> harmless() {
            return causes.stream()
                    .filter(cause -> !cause.finding().keepsApart())
                    .toList();
        }
    }

    /**
     * One reason.
     *
     * @param finding what was found
     * @param others the other test classes that use the same thing, and what they do with it
     * @param everyone whether any test class may use it, seen or not
     */
    public record Cause(Finding finding, SortedMap<String, Access> others, boolean everyone) {
        public Cause {
            others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        }
    }

    /**
     * What lifting the isolation of the class would save; simulated.
     *
     * @param cost what keeps the class apart, and the seconds
     * @param suiteSeconds what the suite takes with it
     * @param run number of the sequential run it was simulated from
     */
    public record Saving(IsolationCost cost, double suiteSeconds, int run) {}

    /** One that is kept apart in some way to be parallel. */
    public boolean isKeptApart() {
        return modes.stream().anyMatch(InMode::isKeptApart);
    }

    /** Whether {@code apply} can write annotations into its source. */
    public boolean isRewritable() {
        return source.endsWith(".java");
    }
}
