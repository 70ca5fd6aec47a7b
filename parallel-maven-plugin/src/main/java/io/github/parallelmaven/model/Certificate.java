package io.github.parallelmaven.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was proven, to be committed by the user. The first group of parts is the equivalence, the second the performance.
 * A goal on some modules of a build leaves what was proven of the others as it is.
 *
 * @param schema number of this form
 * @param issued ISO-8601 date and time
 * @param pluginVersion what issued it
 * @param configuration the certified configuration
 * @param modules what of each module it is bound to, by the module's folder from the root
 * @param outcomes the outcome of every test, by unique id
 * @param integrationTests the same of Failsafe's tests, by groupId:artifactId@execution
 * @param integrationSettings what Failsafe was told when they ended so, by groupId:artifactId@execution
 * @param seeds the seeds of the shuffled runs
 * @param cleanRuns how many shuffled and plain runs gave the same outcomes
 * @param gates what the recorded gates said: gate number to "WORD examined"
 * @param machine where it was measured
 * @param sequentialSeconds fastest sequential run
 * @param parallelSeconds median run of the configuration
 * @param boundSeconds lower bound of that machine
 * @param highestConcurrency the highest concurrency tried
 * @param others what earlier goals proved of modules that are not among these; none has others of its own
 */
public record Certificate(
        int schema,
        String issued,
        String pluginVersion,
        RunConfiguration configuration,
        SortedMap<String, CertifiedModule> modules,
        SortedMap<String, Outcome> outcomes,
        SortedMap<String, SortedMap<String, Outcome>> integrationTests,
        SortedMap<String, FailsafeSettings> integrationSettings,
        List<Long> seeds,
        int cleanRuns,
        SortedMap<String, String> gates,
        MachineClass machine,
        double sequentialSeconds,
        double parallelSeconds,
        double boundSeconds,
        int highestConcurrency,
        List<Certificate> others) {

    /** The form this version writes. */
    public static final int SCHEMA = 4;

    public Certificate {
        modules = new TreeMap<>(modules);
        outcomes = new TreeMap<>(outcomes);
        SortedMap<String, SortedMap<String, Outcome>> suites = new TreeMap<>();
        integrationTests.forEach((name, ended) -> suites.put(name, new TreeMap<>(ended)));
        integrationTests = suites;
        integrationSettings = new TreeMap<>(integrationSettings);
        seeds = List.copyOf(seeds);
        gates = new TreeMap<>(gates);
        others = List.copyOf(others);
    }

    /** This one and the others. */
    public Stream<Certificate> parts() {
        return Stream.concat(Stream.of(this), others.stream());
    }

    /** Every module that this or another part knows, by its folder from the root. */
    public SortedSet<String> allModules() {
        return parts().flatMap(part -> part.modules().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The part that knows a module. */
    public Optional<Certificate> partFor(Project project) {
        return parts().filter(part -> part.modules().containsKey(project.path()))
                .findFirst();
    }

    /** With what an earlier certificate proved of modules that this one does not know. */
    public Certificate beside(Certificate earlier) {
        List<Certificate> kept = earlier.parts()
                .map(part -> part.without(modules.keySet()))
                .filter(part -> !part.modules().isEmpty())
                .toList();
        return with(modules, outcomes, integrationTests, kept);
    }

    /** A test is of the module that has its class. */
    private Certificate without(Set<String> gone) {
        SortedMap<String, CertifiedModule> left = new TreeMap<>(modules);
        left.keySet().removeAll(gone);
        SortedMap<String, Outcome> kept = new TreeMap<>(outcomes);
        modules.forEach((path, module) -> {
            if (gone.contains(path)) {
                kept.keySet().removeIf(id -> module.holds(new TestId(id)));
            }
        });
        return with(left, kept, integrationTests, List.of());
    }

    private Certificate with(
            SortedMap<String, CertifiedModule> newModules,
            SortedMap<String, Outcome> newOutcomes,
            SortedMap<String, SortedMap<String, Outcome>> newIntegrationTests,
            List<Certificate> newOthers) {
        return new Certificate(
                schema,
                issued,
                pluginVersion,
                configuration,
                newModules,
                newOutcomes,
                newIntegrationTests,
                integrationSettings,
                seeds,
                cleanRuns,
                gates,
                machine,
                sequentialSeconds,
                parallelSeconds,
                boundSeconds,
                highestConcurrency,
                newOthers);
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
        return with(modules, integrationTests.getOrDefault(suite, new TreeMap<>()), new TreeMap<>(), List.of());
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
