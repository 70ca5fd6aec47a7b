package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evidence of phase 1 that meets every gate, to be spoilt in one place by a test. */
public final class DepsCase {

    public static final Setting.Origin POM = new Setting.Origin(Setting.Kind.POM_LITERAL, "pom.xml", 31);

    public List<Dependency> dependencies = List.of(
            new Dependency("org.junit.jupiter", "junit-jupiter-api", "5.14.4", Path.of("/repo/api.jar")),
            new Dependency("org.mockito", "mockito-core", "5.23.0", Path.of("/repo/mockito.jar")));
    public Map<String, Project.PluginVersion> plugins =
            Map.of("maven-surefire-plugin", new Project.PluginVersion("3.5.6", true, POM));
    public List<Setting> settings = List.of(new Setting("forkCount", "1", Setting.Origin.none(), true));
    public String resolutionError = "";
    public List<String> engines = List.of("junit-jupiter 5.14.4");
    public List<KnownDefect> defects = List.of();
    public Map<String, String> declaredTags = Map.of("unit", "u", "integration", "i", "slow", "s");
    public List<Category> undeclared = List.of();
    public Set<String> tagsInUse = Set.of("unit", "slow");
    public boolean tagsKnown = true;
    public List<Setting> contested = List.of();
    public Map<String, List<Dependency>> misaligned = Map.of();
    public Map<String, List<String>> duplicates = Map.of();
    public List<String> unpinned = List.of();

    public DepsEvidence build() {
        Path root = Path.of("/project");
        Project project = new Project(
                "org.example:suite:1",
                root,
                root,
                root.resolve("pom.xml"),
                List.of(root.resolve("src/test/java")),
                List.of(root.resolve("src/test/resources")),
                root.resolve("target/test-classes"),
                root.resolve("target/classes"),
                dependencies,
                List.of(root.resolve("target/test-classes")),
                plugins,
                settings,
                "UTF-8",
                17,
                TestSetup.unknown());
        return new DepsEvidence(
                project,
                resolutionError,
                engines,
                defects,
                declaredTags,
                undeclared,
                tagsInUse,
                tagsKnown,
                contested,
                misaligned,
                duplicates,
                unpinned);
    }

    /** Nothing was looked at. */
    public DepsCase empty() {
        dependencies = List.of();
        plugins = Map.of();
        settings = List.of();
        declaredTags = Map.of();
        tagsInUse = Set.of();
        return this;
    }
}
