package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.FailsafeParameter;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.SurefireParallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps Failsafe's forks and threads as they are: it reads the same properties and the same file as Surefire, and no other
 * configuration was tried for its tests. That they give the same results beside these changes is compared in the plain run.
 */
final class FailsafeGuard {

    private static final String PLUGIN = "maven-failsafe-plugin";
    private static final String REASON = "integration tests stay as they are: they were compared, and not tuned";

    /** What Failsafe does where nothing is said. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "forkCount",
            "1",
            "reuseForks",
            "true",
            "runOrder",
            "filesystem",
            SurefireParallel.PARALLEL,
            SurefireParallel.NONE);

    private static final String ENABLED = "junit.jupiter.execution.parallel.enabled";

    private final Project project;

    private FailsafeGuard(Project project) {
        this.project = project;
    }

    /** What Failsafe has to be told beside these changes; nothing where the POM does not name it. */
    static List<PomChange> beside(List<PomChange> changes, Project project) {
        return isNamed(project) ? new FailsafeGuard(project).parameters(changes) : List.of();
    }

    /** A profile that is not active now may use it too. */
    static boolean isNamed(Project project) {
        try {
            return project.plugins().containsKey(PLUGIN)
                    || Files.exists(project.pom())
                            && Files.readString(project.pom(), StandardCharsets.ISO_8859_1)
                                    .contains(PLUGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PomChange> parameters(List<PomChange> changes) {
        List<PomChange> guards = new ArrayList<>();
        Map<String, String> junit = new LinkedHashMap<>();
        for (PomChange change : changes) {
            if (change instanceof PomChange.SurefireProperty property) {
                String now = now(property.parameter());
                if (!now.isEmpty() && !now.equals(property.value())) {
                    guards.add(new FailsafeParameter(List.of(property.parameter()), now, REASON));
                }
            } else if (change instanceof PomChange.JUnitParameter parameter) {
                junit.put(parameter.key(), parameter.value());
            }
        }
        String lines = lines(junit);
        if (!lines.isEmpty()) {
            guards.add(new FailsafeParameter(List.of("properties", "configurationParameters"), lines, REASON));
        }
        return guards;
    }

    /** A literal of Surefire's own is none of Failsafe's. */
    private String now(String parameter) {
        Setting setting = project.setting(parameter);
        boolean shared = setting.origin().kind() == Kind.POM_PROPERTY;
        return shared ? setting.value().trim() : DEFAULTS.getOrDefault(parameter, "");
    }

    /** Where nothing was parallel, one switch is enough; else every value that is changed. */
    private String lines(Map<String, String> junit) {
        if (junit.isEmpty()) {
            return "";
        }
        if (!value(ENABLED).equalsIgnoreCase("true")) {
            return ENABLED + " = false";
        }
        List<String> lines = new ArrayList<>();
        junit.forEach((key, wanted) -> {
            String now = value(key);
            if (!now.isEmpty() && !now.equals(wanted)) {
                lines.add(key + " = " + now);
            }
        });
        return String.join("\n", lines);
    }

    private String value(String key) {
        return project.setting(key).value().trim();
    }
}
