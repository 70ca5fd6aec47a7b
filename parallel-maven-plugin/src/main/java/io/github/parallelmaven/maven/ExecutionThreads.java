package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What lets the tests of one JVM overlap in one execution of Surefire: its {@code <parallel>}, and Jupiter's own settings.
 */
final class ExecutionThreads {

    private static final String JUPITER = "junit.jupiter.execution.parallel.";

    private final SurefireExecution suite;
    private final Map<String, String> junit;

    private ExecutionThreads(SurefireExecution suite, MavenSession session, Path root) {
        this.suite = suite;
        this.junit = JUnitSettings.of(suite.module(), suite.id(), session, root).stream()
                .collect(Collectors.toMap(
                        Setting::name, setting -> setting.value().trim()));
    }

    /**
     * The settings by which a further execution of a module overlaps what its first one, whose settings are the module's,
     * does not: one for each such execution.
     *
     * @param suites the executions whose tests are judged, of each module the first one first
     */
    static List<ExecutionSetting> beyondTheFirst(List<SurefireExecution> suites, MavenSession session, Path root) {
        Map<MavenProject, ExecutionThreads> first = new LinkedHashMap<>();
        List<ExecutionSetting> beyond = new ArrayList<>();
        for (SurefireExecution suite : suites) {
            ExecutionThreads threads = new ExecutionThreads(suite, session, root);
            ExecutionThreads module = first.putIfAbsent(suite.module(), threads);
            if (module != null) {
                threads.beyond(module).ifPresent(beyond::add);
            }
        }
        return List.copyOf(beyond);
    }

    private Optional<ExecutionSetting> beyond(ExecutionThreads module) {
        if (!parallel().isEmpty() && !parallel().equals(module.parallel())) {
            return Optional.of(setting("parallel", parallel()));
        }
        if (!isEnabled()) {
            return Optional.empty();
        }
        if (!module.isEnabled()) {
            return Optional.of(setting(JUPITER + "enabled", "true"));
        }
        if (overlapsMethods() && !module.overlapsMethods()) {
            return Optional.of(setting(JUPITER + "mode.default", "concurrent"));
        }
        return overlapsClasses() && !module.overlapsClasses()
                ? Optional.of(setting(JUPITER + "mode.classes.default", "concurrent"))
                : Optional.empty();
    }

    private ExecutionSetting setting(String name, String value) {
        return new ExecutionSetting(suite.module().getArtifactId(), suite.id(), name, value);
    }

    private String parallel() {
        String value = suite.value("parallel").trim();
        return value.equals("none") ? "" : value;
    }

    private boolean isEnabled() {
        return junit.getOrDefault(JUPITER + "enabled", "").equalsIgnoreCase("true");
    }

    private boolean overlapsMethods() {
        return junit.getOrDefault(JUPITER + "mode.default", "").equalsIgnoreCase("concurrent");
    }

    /** As Jupiter reads it: classes follow the methods where nothing is said of them. */
    private boolean overlapsClasses() {
        String classes = junit.getOrDefault(JUPITER + "mode.classes.default", "");
        return classes.isEmpty() ? overlapsMethods() : classes.equalsIgnoreCase("concurrent");
    }
}
