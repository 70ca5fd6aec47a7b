package io.github.parallelmaven.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One module as its build sees it. All paths are absolute.
 *
 * @param coordinates groupId:artifactId:version
 * @param root the topmost folder that belongs to the build: paths shown to users are relative to it
 * @param basedir the module's folder
 * @param pom its POM
 * @param testSourceRoots where its tests are
 * @param testResourceRoots the folders from which {@code junit-platform.properties} reaches JUnit; the first may not exist yet
 * @param testOutput its compiled tests
 * @param mainOutput its compiled main classes
 * @param dependencies the artifacts on its test class path, in order
 * @param testClassPath the whole test class path, in order
 * @param plugins versions of Surefire and Failsafe and of what else matters, by artifactId
 * @param settings effective settings of Surefire and JUnit
 * @param sourceEncoding the name of the charset of its sources
 * @param javaRelease the language level of its tests, such as 17
 * @param setup what else decides its results
 */
public record Project(
        String coordinates,
        Path root,
        Path basedir,
        Path pom,
        List<Path> testSourceRoots,
        List<Path> testResourceRoots,
        Path testOutput,
        Path mainOutput,
        List<Dependency> dependencies,
        List<Path> testClassPath,
        Map<String, PluginVersion> plugins,
        List<Setting> settings,
        String sourceEncoding,
        int javaRelease,
        TestSetup setup) {

    /**
     * The version of a build plugin.
     *
     * @param version what runs
     * @param pinned whether a POM names it, rather than Maven's own default
     * @param origin where
     */
    public record PluginVersion(String version, boolean pinned, Setting.Origin origin) {}

    public Project {
        testSourceRoots = List.copyOf(testSourceRoots);
        testResourceRoots = List.copyOf(testResourceRoots);
        dependencies = List.copyOf(dependencies);
        testClassPath = List.copyOf(testClassPath);
        plugins = Map.copyOf(plugins);
        settings = List.copyOf(settings);
    }

    /** The same module with other plugin versions. */
    public Project withPlugins(Map<String, PluginVersion> otherPlugins) {
        return new Project(
                coordinates,
                root,
                basedir,
                pom,
                testSourceRoots,
                testResourceRoots,
                testOutput,
                mainOutput,
                dependencies,
                testClassPath,
                otherPlugins,
                settings,
                sourceEncoding,
                javaRelease,
                setup);
    }

    /** The effective setting of this name; unset ones have an empty value and no origin. */
    public Setting setting(String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElse(new Setting(name, "", Setting.Origin.none(), true));
    }

    /** The module's folder from the root, with forward slashes; {@code .} for the root itself. */
    public String path() {
        String path = show(basedir);
        return path.isEmpty() ? "." : path;
    }

    /** A path as users read it: from the root, with forward slashes. */
    public String show(Path path) {
        Path shown = path.startsWith(root) ? root.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
