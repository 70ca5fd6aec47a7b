package io.github.parallelmaven.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was proven, to be committed by the user. The first group of parts is the equivalence, the second the performance.
 *
 * @param schema number of this form
 * @param issued ISO-8601 date and time
 * @param pluginVersion what issued it
 * @param configuration the certified configuration
 * @param modules what of each module it is bound to, by the module's folder from the root
 * @param outcomes the outcome of every test, by unique id
 * @param integrationTests the same of Failsafe's tests, by groupId:artifactId@execution
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
        SortedMap<String, CertifiedModule> modules,
        SortedMap<String, Outcome> outcomes,
        SortedMap<String, SortedMap<String, Outcome>> integrationTests,
        List<Long> seeds,
        int cleanRuns,
        SortedMap<String, String> gates,
        MachineClass machine,
        double sequentialSeconds,
        double parallelSeconds,
        double boundSeconds,
        int highestConcurrency) {

    /** The form this version writes. */
    public static final int SCHEMA = 3;

    public Certificate {
        modules = new TreeMap<>(modules);
        outcomes = new TreeMap<>(outcomes);
        SortedMap<String, SortedMap<String, Outcome>> suites = new TreeMap<>();
        integrationTests.forEach((name, ended) -> suites.put(name, new TreeMap<>(ended)));
        integrationTests = suites;
        seeds = List.copyOf(seeds);
        gates = new TreeMap<>(gates);
    }

    /** What it says of this module's integration tests. */
    public SortedMap<String, SortedMap<String, Outcome>> integrationTests(Project project) {
        String module = project.coordinates().substring(0, project.coordinates().lastIndexOf(':')) + "@";
        SortedMap<String, SortedMap<String, Outcome>> own = new TreeMap<>(integrationTests);
        own.keySet().removeIf(name -> !name.startsWith(module));
        return own;
    }

    /** What it says of one execution of Failsafe, as if these were all tests of the build. */
    public Certificate ofIntegrationTests(String suite) {
        return new Certificate(
                schema,
                issued,
                pluginVersion,
                configuration,
                modules,
                integrationTests.getOrDefault(suite, new TreeMap<>()),
                new TreeMap<>(),
                seeds,
                cleanRuns,
                gates,
                machine,
                sequentialSeconds,
                parallelSeconds,
                boundSeconds,
                highestConcurrency);
    }

    /** What it is bound to in this module; empty when it knows no such module. */
    public Optional<CertifiedModule> module(Project project) {
        return Optional.ofNullable(modules.get(project.path()));
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
