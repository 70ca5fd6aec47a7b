package io.github.parallelmaven.project;

import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import java.util.List;
import java.util.Map;

/** Gathers the evidence of phase 1. */
public final class DepsFacts {

    private DepsFacts() {}

    /**
     * What the build is, in the state that project and properties describe.
     *
     * @param resolutionError Maven's message when the test class path does not resolve, else empty
     * @param tags the tags that tests carry
     * @param properties what is declared in this state
     * @param tagPrefix {@code parallel.categorize.prefix}: stands before each category's tag; may be empty
     */
    public static DepsEvidence gather(
            Project project, String resolutionError, TagsInUse tags, ParallelProperties properties, String tagPrefix) {
        return new DepsEvidence(
                project,
                resolutionError,
                Engines.of(project),
                KnownDefects.of(project),
                properties.tags(),
                properties.undeclaredCategories(tagPrefix),
                tags.names(),
                tags.known(),
                ContestedSettings.of(project),
                VersionAlignment.misaligned(project.dependencies()),
                DuplicateClasses.find(project),
                unpinned(project.plugins()));
    }

    private static List<String> unpinned(Map<String, PluginVersion> plugins) {
        return plugins.entrySet().stream()
                .filter(plugin -> !plugin.getValue().pinned())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
