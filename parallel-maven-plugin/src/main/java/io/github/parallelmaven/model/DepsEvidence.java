package io.github.parallelmaven.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phase 1: what the build is.
 *
 * @param project the module
 * @param resolutionError Maven's message when the test class path does not resolve, else empty
 * @param engines test engines on the class path or added by Surefire, such as {@code junit-jupiter 5.14.4}
 * @param defects known defects of the versions in use
 * @param declaredTags tag names declared once with their description, in {@code .mvn/parallel/parallel.properties}
 * @param undeclaredCategories categories that are not declared
 * @param tagsInUse tags that tests carry; empty when {@code tagsKnown} is false
 * @param tagsKnown whether the test classes were there to read the tags from
 * @param contested settings with more than one origin, or that the command line cannot override
 * @param misaligned groups whose artifacts disagree on a version, with the artifacts
 * @param duplicates JUnit or Mockito classes that are on the class path twice, with the two places
 * @param unpinned plugins whose version no POM names
 */
public record DepsEvidence(
        Project project,
        String resolutionError,
        List<String> engines,
        List<KnownDefect> defects,
        Map<String, String> declaredTags,
        List<Category> undeclaredCategories,
        Set<String> tagsInUse,
        boolean tagsKnown,
        List<Setting> contested,
        Map<String, List<Dependency>> misaligned,
        Map<String, List<String>> duplicates,
        List<String> unpinned)
        implements Evidence {

    public DepsEvidence {
        engines = List.copyOf(engines);
        defects = List.copyOf(defects);
        declaredTags = Map.copyOf(declaredTags);
        undeclaredCategories = List.copyOf(undeclaredCategories);
        tagsInUse = Set.copyOf(tagsInUse);
        contested = List.copyOf(contested);
        misaligned = Map.copyOf(misaligned);
        duplicates = Map.copyOf(duplicates);
        unpinned = List.copyOf(unpinned);
    }
}
