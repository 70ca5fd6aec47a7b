package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Dependency;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Artifacts of one product on the class path in more than one version. */
final class VersionAlignment {

    /** Released together with the same number; mockito-inline, -scala and -kotlin are not. */
    private static final Set<String> MOCKITO =
            Set.of("mockito-core", "mockito-junit-jupiter", "mockito-subclass", "mockito-proxy", "mockito-errorprone");

    private VersionAlignment() {}

    /**
     * The artifacts that disagree: by group id where they differ within it, by {@code org.junit} where Platform, Jupiter
     * and Vintage are each consistent but of different releases.
     */
    static SortedMap<String, List<Dependency>> misaligned(Collection<Dependency> dependencies) {
        SortedMap<String, List<Dependency>> misaligned = new TreeMap<>();
        List<Dependency> junit =
                dependencies.stream().filter(JUnitRelease::isJUnit).toList();
        junit.stream()
                .collect(Collectors.groupingBy(Dependency::groupId))
                .forEach((group, members) -> addIfMixed(misaligned, group, members, Dependency::version));
        if (misaligned.isEmpty()) {
            addIfMixed(misaligned, "org.junit", junit, JUnitRelease::of);
        }
        List<Dependency> mockito = dependencies.stream()
                .filter(dependency ->
                        dependency.groupId().equals("org.mockito") && MOCKITO.contains(dependency.artifactId()))
                .toList();
        addIfMixed(misaligned, "org.mockito", mockito, Dependency::version);
        return misaligned;
    }

    private static void addIfMixed(
            SortedMap<String, List<Dependency>> misaligned,
            String key,
            List<Dependency> members,
            Function<Dependency, String> release) {
        if (members.stream().map(release).distinct().count() > 1) {
            misaligned.put(key, members);
        }
    }
}
