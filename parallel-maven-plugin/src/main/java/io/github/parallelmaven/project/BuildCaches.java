package io.github.parallelmaven.project;

import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Build caches that can replay an earlier test run instead of running the tests. */
final class BuildCaches {

    private static final String DEVELOCITY_OFF =
            "measure with -Ddevelocity.cache.local.enabled=false -Ddevelocity.cache.remote.enabled=false";

    /** How to switch each one off. */
    private static final Map<String, String> SWITCHES = Map.of(
            "maven-build-cache-extension",
            "measure with -Dmaven.build.cache.enabled=false",
            "develocity-maven-extension",
            DEVELOCITY_OFF,
            "gradle-enterprise-maven-extension",
            "measure with -Dgradle.cache.local.enabled=false -Dgradle.cache.remote.enabled=false");

    private BuildCaches() {}

    /** One entry for each cache among the build's plugins or in {@code .mvn/extensions.xml}. */
    static List<KnownDefect> defects(Project project) {
        Map<String, String> versions = new TreeMap<>();
        project.plugins().forEach((artifact, plugin) -> versions.put(artifact, plugin.version()));
        versions.putAll(coreExtensions(project.root().resolve(".mvn").resolve("extensions.xml")));
        List<KnownDefect> defects = new ArrayList<>();
        versions.forEach((artifact, version) -> {
            if (SWITCHES.containsKey(artifact)) {
                defects.add(new KnownDefect(
                        (artifact + " " + version).trim(),
                        "can replay the results of an earlier run, so that nothing is executed and no time is real",
                        false,
                        SWITCHES.get(artifact)));
            }
        });
        return defects;
    }

    private static Map<String, String> coreExtensions(Path file) {
        Map<String, String> versions = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return versions;
        }
        String artifact = "";
        for (XmlReader.Leaf leaf : XmlReader.leaves(file)) {
            if (leaf.name().equals("artifactId")) {
                artifact = leaf.text();
                versions.put(artifact, "");
            } else if (leaf.name().equals("version") && !artifact.isEmpty()) {
                versions.put(artifact, leaf.text());
                artifact = "";
            }
        }
        return versions;
    }
}
