package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.SerialTests;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.project.SurefireThreads;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The settings that make a project run in a configuration by itself, with this plugin removed. */
final class BuildChanges {

    private BuildChanges() {}

    /**
     * @param inert what is changed whatever the configuration is
     * @param selected the classes that Surefire selects
     * @param cores processors of this machine
     */
    static BuildProposal of(
            RunConfiguration chosen, Reactor reactor, SortedSet<String> selected, BuildProposal inert, int cores) {
        return BuildProposal.of(reactor, module -> {
                    List<PomChange> changes = new ArrayList<>(of(chosen, module, inert.of(module), cores));
                    serial(chosen, module, selected).ifPresent(changes::add);
                    return changes;
                })
                .withPins(inert.pins());
    }

    /** The classes of this module that run after all others, where its POM does not say so of all of them. */
    private static Optional<SerialTests> serial(RunConfiguration chosen, Project module, SortedSet<String> selected) {
        List<String> patterns = SerialTests.among(selected, chosen.serial()).stream()
                .filter(name -> Files.exists(module.testOutput().resolve(name.replace('.', '/') + ".class")))
                .map(SerialTests::pattern)
                .toList();
        List<String> said = List.of(module.setting(SerialTests.SETTING).value().split(","));
        if (said.containsAll(patterns)) {
            return Optional.empty();
        }
        List<String> excludes = module.setting("excludes").value().isBlank() ? List.of(SerialTests.NESTED) : List.of();
        SortedMap<String, String> oneAtATime = new TreeMap<>(Map.of("forkCount", "1"));
        if (chosen.mode() == Mode.SUREFIRE_THREADS) {
            oneAtATime.put(SurefireParallel.PARALLEL, SurefireParallel.NONE);
        }
        return Optional.of(new SerialTests(
                patterns,
                excludes,
                oneAtATime,
                SurefireThreads.makeOneReport(module),
                chosen.mode() == Mode.SUREFIRE_THREADS
                        ? "proven: these run after all others, since no lock keeps apart what they share"
                        : "proven: these run after all others, since what they use crosses processes"));
    }

    static List<PomChange> of(RunConfiguration chosen, Project project, List<PomChange> inert, int cores) {
        List<PomChange> changes = new ArrayList<>(inert);
        RunConfiguration effective = EffectiveConfiguration.of(project, cores);
        boolean inEffect = chosen.choice().withSerial(effective.serial()).equals(effective.choice())
                // Our runs keep the methods of a class apart, so the project has to.
                && !EffectiveConfiguration.overlapsMethods(project)
                && !project.setting("reuseForks").value().trim().equalsIgnoreCase("false");
        if (!chosen.isChoice() || inEffect) {
            return changes;
        }
        String reason = "proven: " + chosen.label();
        if (chosen.mode() == Mode.FORKS) {
            changes.add(new PomChange.SurefireProperty("forkCount", "forkCount", chosen.forkCount(cores), reason));
            changes.add(new PomChange.SurefireProperty("reuseForks", "reuseForks", "true", reason));
            if (EffectiveConfiguration.isEnabled(project)) {
                // In a fork the methods of a class would still overlap, and no run of ours had that.
                chosen.junitParameters(cores)
                        .forEach((key, value) -> changes.add(new PomChange.JUnitParameter(key, value, reason)));
            }
        } else if (chosen.isParallel()) {
            SortedMap<String, String> properties = oneJvm(project);
            if (chosen.mode() == Mode.SUREFIRE_THREADS) {
                properties.putAll(SurefireThreads.relative(project, chosen.workers(), cores));
            } else {
                chosen.junitParameters(cores)
                        .forEach((key, value) -> changes.add(new PomChange.JUnitParameter(key, value, reason)));
            }
            properties.forEach((name, value) -> changes.add(new PomChange.SurefireProperty(name, name, value, reason)));
        }
        if (chosen.isParallel()
                && chosen.mode() != Mode.SUREFIRE_THREADS
                && effective.mode() == Mode.SUREFIRE_THREADS) {
            changes.add(new PomChange.SurefireProperty(
                    SurefireParallel.PARALLEL, SurefireParallel.PARALLEL, SurefireParallel.NONE, reason));
        }
        changes.addAll(FailsafeGuard.beside(changes, project));
        List<String> flags = flags(chosen, effective, project);
        if (!flags.isEmpty()) {
            changes.add(new PomChange.JvmFlags(String.join(" ", flags), reason));
        }
        return changes;
    }

    /** Class threads meet in one JVM that runs all classes; what the project sets otherwise has to change. */
    private static SortedMap<String, String> oneJvm(Project project) {
        SortedMap<String, String> changes = new TreeMap<>();
        if (!List.of("", "1").contains(project.setting("forkCount").value().trim())) {
            changes.put("forkCount", "1");
        }
        if (project.setting("reuseForks").value().trim().equalsIgnoreCase("false")) {
            changes.put("reuseForks", "true");
        }
        return changes;
    }

    /** The measured flags, and a cap where the forks' default heaps would not fit together. */
    private static List<String> flags(RunConfiguration chosen, RunConfiguration effective, Project project) {
        List<String> flags = new ArrayList<>(chosen.jvmFlags());
        flags.removeAll(effective.jvmFlags());
        String own = project.setting("argLine").value();
        chosen.heapCap(own).ifPresent(flags::add);
        return flags;
    }
}
