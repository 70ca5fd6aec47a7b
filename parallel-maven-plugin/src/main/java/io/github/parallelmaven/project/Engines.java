package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.TestFramework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * What will run the tests: the JUnit Platform engines on the test class path, those Surefire adds by itself, or, before
 * 3.6 and without the Platform, Surefire's own providers for JUnit 4 and TestNG.
 */
public final class Engines {

    private static final String SERVICE = "META-INF/services/org.junit.platform.engine.TestEngine";

    private Engines() {}

    /** Name and version of each engine, such as {@code junit-jupiter 5.14.4}; empty when no test would run. */
    static List<String> of(Project project) {
        List<String> engines = new ArrayList<>(project.dependencies().stream()
                .filter(Engines::isEngine)
                .map(engine -> nameOf(engine) + " " + engine.version())
                .toList());
        Optional<Version> surefire = surefire(project);
        surefire.ifPresent(version -> engines.addAll(addedBy(version, project.dependencies())));
        if (engines.isEmpty() && surefire.isPresent()) {
            engines.addAll(providedBy(surefire.get(), project.dependencies()));
        }
        return List.copyOf(engines);
    }

    /**
     * The frameworks whose tests run in this module; a test that is declared for another one never does. Where Surefire is so old
     * that it shows us no test, these are the frameworks that it will run once it is raised.
     */
    public static Set<TestFramework> frameworks(Project project) {
        Set<TestFramework> frameworks = EnumSet.of(TestFramework.OTHER);
        List<String> engines = of(project);
        if (engines.isEmpty()
                && surefire(project)
                        .filter(version -> version.isBefore("3.0.0"))
                        .isPresent()) {
            engines = addedBy(Version.parse(VersionProposal.AFTER_DEFECT).orElseThrow(), project.dependencies());
        }
        for (String engine : engines) {
            String name = engine.substring(0, engine.indexOf(' '));
            frameworks.add(
                    name.equals("junit")
                            ? TestFramework.JUNIT4
                            : Arrays.stream(TestFramework.values())
                                    .filter(framework -> framework.engine().equals(name))
                                    .findFirst()
                                    .orElse(TestFramework.OTHER));
        }
        return frameworks;
    }

    private static Optional<Version> surefire(Project project) {
        return Optional.ofNullable(project.plugins().get("maven-surefire-plugin"))
                .map(PluginVersion::version)
                .flatMap(Version::parse);
    }

    /**
     * What our listeners hear of. Below 4.13 JUnit 4 does not tell which suite runs a test, and JUnit 3 alone and TestNG below
     * 6.8 tell too little; beside JUnit, TestNG runs the tests of both.
     */
    private static List<String> providedBy(Version surefire, List<Dependency> dependencies) {
        if (surefire.isBefore("3.0.0") || !surefire.isBefore("3.6.0")) {
            return List.of();
        }
        boolean junit = has(dependencies, "junit:junit");
        boolean testng = has(dependencies, "org.testng:testng");
        String only = junit ? "junit:junit" : "org.testng:testng";
        boolean known = junit != testng && atLeast(dependencies, only, junit ? "4.13" : "6.8");
        return find(dependencies, only).filter(any -> known).stream()
                .map(found -> found.artifactId() + " " + found.version() + " (run by Surefire itself)")
                .toList();
    }

    /** Surefire 3.0 adds Jupiter's engine beside its API; 3.6 runs JUnit 4 and TestNG through engines it adds. */
    private static List<String> addedBy(Version surefire, List<Dependency> dependencies) {
        List<String> added = new ArrayList<>();
        if (!surefire.isBefore("3.0.0") && !has(dependencies, TestFramework.JUPITER.artifact())) {
            find(dependencies, "org.junit.jupiter:junit-jupiter-api")
                    .ifPresent(api -> added.add("junit-jupiter " + api.version() + " (added by Surefire)"));
        }
        if (!surefire.isBefore("3.6.0")) {
            if (!has(dependencies, TestFramework.JUNIT4.artifact()) && atLeast(dependencies, "junit:junit", "4.12")) {
                added.add("junit-vintage (added by Surefire)");
            }
            if (!has(dependencies, TestFramework.TESTNG.artifact())
                    && atLeast(dependencies, "org.testng:testng", "6.14.3")) {
                added.add("testng (added by Surefire)");
            }
        }
        return added;
    }

    private static boolean atLeast(List<Dependency> dependencies, String key, String version) {
        return find(dependencies, key)
                .flatMap(found -> Version.parse(found.version()))
                .filter(found -> !found.isBefore(version))
                .isPresent();
    }

    private static boolean has(List<Dependency> dependencies, String key) {
        return find(dependencies, key).isPresent();
    }

    private static Optional<Dependency> find(List<Dependency> dependencies, String key) {
        return dependencies.stream()
                .filter(dependency -> dependency.key().equals(key))
                .findFirst();
    }

    private static boolean isEngine(Dependency dependency) {
        return Arrays.stream(TestFramework.values())
                        .anyMatch(framework -> framework.artifact().equals(dependency.key()))
                || registersAnEngine(dependency);
    }

    private static boolean registersAnEngine(Dependency dependency) {
        if (Files.isDirectory(dependency.file())) {
            return Files.exists(dependency.file().resolve(SERVICE));
        }
        if (!Files.isRegularFile(dependency.file())
                || !dependency.file().toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(dependency.file().toFile(), false)) {
            return jar.getEntry(SERVICE) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + dependency.file() + ": " + e.getMessage(), e);
        }
    }

    private static String nameOf(Dependency engine) {
        String name = engine.artifactId();
        return name.endsWith("-engine") ? name.substring(0, name.length() - "-engine".length()) : name;
    }
}
