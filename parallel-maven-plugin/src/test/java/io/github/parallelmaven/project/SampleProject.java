package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a one-module project in a folder. */
final class SampleProject {

    private final Path root;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final Map<String, PluginVersion> plugins = new TreeMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private String module = "";

    SampleProject(Path root) {
        this.root = root;
    }

    SampleProject module(String folder) {
        module = folder;
        return this;
    }

    SampleProject plugin(String artifactId, String version, boolean pinned) {
        plugins.put(artifactId, new PluginVersion(version, pinned, Setting.Origin.none()));
        return this;
    }

    SampleProject surefire(String version) {
        return plugin("maven-surefire-plugin", version, true);
    }

    SampleProject dependency(String coordinates) {
        String[] parts = coordinates.split(":");
        Path file = root.resolve(parts[1] + "-" + parts[2] + ".jar");
        dependencies.add(new Dependency(parts[0], parts[1], parts[2], file));
        return this;
    }

    SampleProject onClassPath(Path element) {
        classPath.add(element);
        return this;
    }

    SampleProject setting(String name, String value, Setting.Kind kind, String file, int line, boolean overridable) {
        settings.add(new Setting(name, value, new Setting.Origin(kind, file, line), overridable));
        return this;
    }

    SampleProject file(String path, String text) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Project build() {
        Path basedir = module.isEmpty() ? root : root.resolve(module);
        return new Project(
                "a:b:1",
                root,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(basedir.resolve("src/test/java")),
                List.of(basedir.resolve("src/test/resources")),
                basedir.resolve("target/test-classes"),
                basedir.resolve("target/classes"),
                dependencies,
                classPath,
                plugins,
                settings,
                "UTF-8",
                17,
                TestSetup.unknown());
    }
}
