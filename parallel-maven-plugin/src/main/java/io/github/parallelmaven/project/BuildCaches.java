package io.github.parallelmaven.project;

import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import java.util.List;
import java.util.Map;

/** Build caches that can replay an earlier test run instead of running the tests. */
public final class BuildCaches {

    /** How to switch each one off. */
    private static final Map<String, String> SWITCHES = Map.of(
            "maven-build-cache-extension",
            "measure with -Dmaven.build.cache.enabled=false",
            "develocity-maven-extension",
            "measure with -Ddevelocity.cache.local.enabled=false -Ddevelocity.cache.remote.enabled=false",
            "gradle-enterprise-maven-extension",
            "measure with -Dgradle.cache.local.enabled=false -Dgradle.cache.remote.enabled=false");

    private BuildCaches() {}

    /** Whether an artifact is a cache of test runs, by its artifactId. */
    public static boolean isOne(String artifact) {
        return SWITCHES.containsKey(artifact);
    }

    /** One entry for each cache among the build's plugins and extensions. */
    static List<KnownDefect> defects(Project project) {
        return project.plugins().keySet().stream()
                .filter(BuildCaches::isOne)
                .sorted()
                .map(artifact -> new KnownDefect(
                        artifact + " " + project.plugins().get(artifact).version(),
                        "can replay the results of an earlier run, so that nothing is executed and no time is real",
                        false,
                        SWITCHES.get(artifact)))
                .toList();
    }
}
