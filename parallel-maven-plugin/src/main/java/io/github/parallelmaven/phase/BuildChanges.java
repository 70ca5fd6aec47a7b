package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.project.EffectiveConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that make a project run in a configuration by itself, with this plugin removed. */
final class BuildChanges {

    /** The share of memory that all test JVMs together may take, as a percentage. */
    private static final int MEMORY_PERCENT = 80;

    /** What a JVM takes of the memory where nothing is said, as a percentage. */
    private static final int DEFAULT_HEAP_PERCENT = 25;

    private BuildChanges() {}

    /**
     * @param pins versions to pin whatever the configuration is
     * @param cores processors of this machine
     */
    static List<PomChange> of(RunConfiguration chosen, Project project, List<PomChange.PinPlugin> pins, int cores) {
        List<PomChange> changes = new ArrayList<>(pins);
        RunConfiguration effective = EffectiveConfiguration.of(project, cores);
        if (!chosen.isParallel() || chosen.choice().equals(effective.choice())) {
            return changes;
        }
        String reason = "proven: " + chosen.label();
        if (chosen.mode() == Mode.FORKS) {
            changes.add(new PomChange.SurefireProperty("forkCount", "forkCount", chosen.forkCount(cores), reason));
            changes.add(new PomChange.SurefireProperty("reuseForks", "reuseForks", "true", reason));
        } else {
            oneJvm(project)
                    .forEach((name, value) -> changes.add(new PomChange.SurefireProperty(name, name, value, reason)));
            chosen.junitParameters(cores)
                    .forEach((key, value) -> changes.add(new PomChange.JUnitParameter(key, value, reason)));
        }
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
        boolean capped = own.contains("-Xmx") || own.contains("MaxRAMPercentage");
        if (chosen.mode() == Mode.FORKS && chosen.workers() * DEFAULT_HEAP_PERCENT > MEMORY_PERCENT && !capped) {
            flags.add("-XX:MaxRAMPercentage=" + MEMORY_PERCENT / chosen.workers());
        }
        return flags;
    }
}
