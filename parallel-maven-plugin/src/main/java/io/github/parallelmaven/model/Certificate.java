package io.github.parallelmaven.model;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was proven, to be committed by the user. The first group of parts is the equivalence, the second the performance.
 *
 * @param schema number of this form
 * @param issued ISO-8601 date and time
 * @param pluginVersion what issued it
 * @param configuration the certified configuration
 * @param settingsDigest digest of the effective settings that decide how tests run
 * @param dependenciesDigest digest of the test class path's artifacts
 * @param classDigests digest of the normalised bytecode of each main and test class, by binary name
 * @param outcomes the outcome of every test, by unique id
 * @param seeds the seeds of the shuffled runs
 * @param cleanRuns how many shuffled and plain runs gave the same outcomes
 * @param gates what the recorded gates said: gate number to "WORD examined"
 * @param machine where it was measured
 * @param sequentialSeconds fastest sequential run
 * @param parallelSeconds median run of the configuration
 * @param boundSeconds lower bound of that machine
 * @param highestConcurrency the highest concurrency tried
 */
public record Certificate(
        int schema,
        String issued,
        String pluginVersion,
        RunConfiguration configuration,
        String settingsDigest,
        String dependenciesDigest,
        SortedMap<String, String> classDigests,
        SortedMap<String, Outcome> outcomes,
        List<Long> seeds,
        int cleanRuns,
        SortedMap<String, String> gates,
        MachineClass machine,
        double sequentialSeconds,
        double parallelSeconds,
        double boundSeconds,
        int highestConcurrency) {

    /** The form this version writes. */
    public static final int SCHEMA = 1;

    public Certificate {
        classDigests = new TreeMap<>(classDigests);
        outcomes = new TreeMap<>(outcomes);
        seeds = List.copyOf(seeds);
        gates = new TreeMap<>(gates);
    }

    /**
     * Classes whose bytecode is not the certified one: changed, new or gone.
     *
     * @param now digest of the normalised bytecode of each main and test class, by binary name
     */
    public SortedSet<String> changedClasses(SortedMap<String, String> now) {
        SortedSet<String> changed = new TreeSet<>();
        now.forEach((name, digest) -> {
            if (!digest.equals(classDigests.get(name))) {
                changed.add(name);
            }
        });
        classDigests.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
        return changed;
    }

    /**
     * The residual risk: at 95 %, the clean runs exclude only differences that show in more than this share of runs,
     * 1 − 0.05^(1/n).
     */
    public double residualRisk() {
        return residualRisk(cleanRuns);
    }

    /** The residual risk of n clean runs; 1 for none. */
    public static double residualRisk(int cleanRuns) {
        return cleanRuns < 1 ? 1 : 1 - Math.pow(0.05, 1.0 / cleanRuns);
    }
}
