package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.SerialTests;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.project.CompiledTests;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.project.SurefireThreads;
import io.github.parallelmaven.project.ThreadSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                .filter(name -> CompiledTests.have(module, name))
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
        // Also beside forks of the project's own: in each of them the parts that a runner makes of one class would
        // overlap.
        boolean stopsThreads = chosen.isParallel()
                && chosen.mode() != Mode.SUREFIRE_THREADS
                && SurefireThreads.workers(project, cores) > 1;
        boolean inEffect = chosen.choice().withSerial(effective.serial()).equals(effective.choice())
                // Our runs keep the methods of a class apart, so the project has to.
                && !EffectiveConfiguration.overlapsMethods(project)
                && !stopsThreads
                && !project.setting("reuseForks").value().trim().equalsIgnoreCase("false");
        if (!chosen.isChoice() || inEffect) {
            return changes;
        }
        String reason = "proven: " + chosen.label();
        settings(chosen, project, cores).forEach((name, value) -> changes.add(change(name, value, reason)));
        if (stopsThreads) {
            changes.add(change(SurefireParallel.PARALLEL, SurefireParallel.NONE, reason));
        }
        changes.addAll(FailsafeGuard.beside(changes, project));
        List<String> flags = flags(chosen, effective, project);
        if (!flags.isEmpty()) {
            changes.add(new PomChange.JvmFlags(String.join(" ", flags), reason));
        }
        return changes;
    }

    private static PomChange change(String name, String value, String reason) {
        return name.startsWith("junit.")
                ? new PomChange.JUnitParameter(name, value, reason)
                : new PomChange.SurefireProperty(name, name, value, reason);
    }

    private static Map<String, String> settings(RunConfiguration chosen, Project project, int cores) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (chosen.mode() == Mode.FORKS) {
            settings.put("forkCount", chosen.forkCount(cores));
            settings.put("reuseForks", "true");
        } else if (chosen.isParallel()) {
            settings.putAll(oneJvm(project));
        }
        // In a fork the methods of a class would still overlap, and no run of ours had that.
        if (chosen.mode().overlapsInOneJvm()
                || chosen.mode() == Mode.FORKS && EffectiveConfiguration.isEnabled(project)) {
            settings.putAll(ThreadSettings.of(chosen, project, cores));
        }
        return settings;
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
