package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The known defects of the versions a module is built and tested with. */
public final class KnownDefects {

    private KnownDefects() {}

    /** All that is known against this module's Surefire, Failsafe, JUnit and build cache; sorted by component. */
    public static List<KnownDefect> of(Project project) {
        List<KnownDefect> defects = new ArrayList<>();
        versions(project).forEach((artifact, version) -> defects.addAll(of(artifact, version)));
        defects.addAll(BuildCaches.defects(project));
        return List.copyOf(defects);
    }

    private static Map<String, String> versions(Project project) {
        Map<String, String> versions = new TreeMap<>();
        project.plugins().forEach((artifact, plugin) -> versions.put(artifact, plugin.version()));
        for (Dependency dependency : project.dependencies()) {
            if (JUnitRelease.isJUnit(dependency)) {
                versions.put(dependency.artifactId(), dependency.version());
            }
        }
        versions.keySet()
                .removeIf(artifact -> VersionedDefect.ALL.stream()
                        .noneMatch(defect -> defect.artifactId().equals(artifact)));
        return versions;
    }

    private static List<KnownDefect> of(String artifact, String text) {
        Optional<Version> version = Version.parse(text);
        if (version.isEmpty()) {
            return List.of(new KnownDefect(
                    artifact + " " + text,
                    "its version cannot be compared with known defects",
                    false,
                    "name a release"));
        }
        return VersionedDefect.ALL.stream()
                .filter(defect -> defect.concerns(artifact, version.get()))
                .map(defect -> defect.in(text))
                .toList();
    }
}
