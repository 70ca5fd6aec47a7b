package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
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
     * @param inert what is changed whatever the configuration is
     * @param cores processors of this machine
     */
    static List<PomChange> of(RunConfiguration chosen, Project project, List<PomChange> inert, int cores) {
        List<PomChange> changes = new ArrayList<>(inert);
        RunConfiguration effective = EffectiveConfiguration.of(project, cores);
        if (!chosen.isParallel() || (chosen.choice().equals(effective.choice()) && !overlapsMethods(project))) {
            return changes;
        }
        String reason = "proven: " + chosen.label();
        if (chosen.mode() == Mode.FORKS) {
            changes.add(new PomChange.SurefireProperty("forkCount", "forkCount", chosen.forkCount(cores), reason));
            changes.add(new PomChange.SurefireProperty("reuseForks", "reuseForks", "true", reason));
            if (jupiter(project, "enabled").equalsIgnoreCase("true")) {
                // In a fork the methods of a class would still overlap, and no run of ours had that.
                chosen.junitParameters(cores)
                        .forEach((key, value) -> changes.add(new PomChange.JUnitParameter(key, value, reason)));
            }
        } else {
            oneJvm(project)
                    .forEach((name, value) -> changes.add(new PomChange.SurefireProperty(name, name, value, reason)));
            chosen.junitParameters(cores)
                    .forEach((key, value) -> changes.add(new PomChange.JUnitParameter(key, value, reason)));
        }
        if (project.plugins().containsKey("maven-failsafe-plugin")) {
            changes.add(failsafe(chosen, project));
        }
        List<String> flags = flags(chosen, effective, project);
        if (!flags.isEmpty()) {
            String added = inherited(project) + " " + String.join(" ", flags);
            changes.add(new PomChange.JvmFlags(added.strip(), reason));
        }
        return changes;
    }

    /** Failsafe reads the same property and the same file, and its tests were neither measured nor compared. */
    private static PomChange failsafe(RunConfiguration chosen, Project project) {
        String forks = project.setting("forkCount").value().trim();
        String reason = "integration tests stay as they are: only Surefire's tests were proven";
        return chosen.mode() == Mode.FORKS
                ? new PomChange.FailsafeParameter(List.of("forkCount"), forks.isEmpty() ? "1" : forks, reason)
                : new PomChange.FailsafeParameter(
                        List.of("properties", "configurationParameters"),
                        "junit.jupiter.execution.parallel.enabled = false",
                        reason);
    }

    /** Methods of one class overlap by the project's own settings: our runs keep them apart, so the project has to. */
    private static boolean overlapsMethods(Project project) {
        return jupiter(project, "enabled").equalsIgnoreCase("true")
                && jupiter(project, "mode.default").equalsIgnoreCase("concurrent");
    }

    private static String jupiter(Project project, String key) {
        return project.setting("junit.jupiter.execution.parallel." + key)
                .value()
                .trim();
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

    /** A property of this POM hides the parent's, whose flags tests may need: they are said again. */
    private static String inherited(Project project) {
        Setting argLine = project.setting("argLine");
        boolean elsewhere = argLine.origin().kind() == Kind.POM_PROPERTY
                && !argLine.origin().file().equals(project.show(project.pom()));
        return elsewhere ? argLine.value() : "";
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
