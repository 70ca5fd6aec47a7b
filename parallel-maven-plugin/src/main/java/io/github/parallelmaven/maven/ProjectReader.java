package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.Setting.Spelling;
import io.github.parallelmaven.model.TestSetup;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads what the domain needs of a Maven project, once. */
public final class ProjectReader {

    private static final String PLUGINS = "org.apache.maven.plugins:";

    /** Surefire's parameters that decide how tests run, with their user property. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("forkCount", "forkCount"),
            Map.entry("reuseForks", "reuseForks"),
            Map.entry("runOrder", "surefire.runOrder"),
            Map.entry("argLine", "argLine"),
            Map.entry("parallel", "parallel"),
            Map.entry("threadCount", "threadCount"),
            Map.entry("perCoreThreadCount", "perCoreThreadCount"),
            Map.entry("groups", "groups"),
            Map.entry("excludedGroups", "excludedGroups"),
            Map.entry("rerunFailingTestsCount", "surefire.rerunFailingTestsCount"),
            Map.entry("skipTests", "skipTests"));

    private final MavenSession session;
    private final Path root;

    /**
     * A reader for the projects of one session.
     *
     * @param root the topmost folder of the build
     */
    public ProjectReader(MavenSession session, Path root) {
        this.session = session;
        this.root = root;
    }

    /**
     * Reads a project whose test class path has been resolved.
     *
     * @param current the same project as its POM gives it now: where versions and settings come from
     * @param surefire its Surefire
     */
    Project read(MavenProject project, MavenProject current, SurefireExecution surefire) {
        return new Project(
                project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion(),
                root,
                project.getBasedir().toPath(),
                PomFile.of(project),
                paths(project.getTestCompileSourceRoots()),
                RootResources.of(project.getBuild().getTestResources(), JUnitSettings.FILE),
                Path.of(project.getBuild().getTestOutputDirectory()),
                Path.of(project.getBuild().getOutputDirectory()),
                dependencies(project),
                testClassPath(project),
                plugins(current, surefire.version()),
                settings(current),
                property(project, "project.build.sourceEncoding", "UTF-8"),
                release(project),
                new TestSetup(
                        surefire.deciding(current),
                        Surroundings.classPath(project, session),
                        Siblings.of(project, session)));
    }

    /** The plugins and loaded caches whose version the proof depends on, before anything was resolved. */
    public Map<String, PluginVersion> plugins(MavenProject project, String surefireVersion) {
        Map<String, PluginVersion> versions = new TreeMap<>();
        versions.put("maven-surefire-plugin", version(project, "maven-surefire-plugin", surefireVersion));
        if (project.getPlugin(PLUGINS + "maven-failsafe-plugin") != null) {
            versions.put("maven-failsafe-plugin", version(project, "maven-failsafe-plugin", ""));
        }
        LoadedCaches.of(getClass().getClassLoader())
                .forEach(
                        (artifact, version) -> versions.put(artifact, new PluginVersion(version, true, Origin.none())));
        return versions;
    }

    private PluginVersion version(MavenProject project, String artifactId, String running) {
        Plugin plugin = project.getPlugin(PLUGINS + artifactId);
        if (plugin == null) {
            return new PluginVersion(running, false, Origin.none());
        }
        InputLocation location = plugin.getLocation("version");
        String version = plugin.getVersion() == null ? running : plugin.getVersion();
        if (location == null || isMavens(location)) {
            return new PluginVersion(version, false, Origin.none());
        }
        return new PluginVersion(version, true, origin(Kind.POM_LITERAL, location));
    }

    /** Versions that Maven itself brings (super POM, lifecycle bindings) are nobody's choice and change with Maven. */
    private static boolean isMavens(InputLocation location) {
        String model =
                location.getSource() == null ? null : location.getSource().getModelId();
        return model == null || model.startsWith("org.apache.maven:maven-core:") || model.contains("super-pom");
    }

    private Origin origin(Kind kind, InputLocation location) {
        String shown = PomFile.of(location).map(this::show).orElse("");
        return new Origin(kind, shown, location.getLineNumber());
    }

    /** The module's folder from the root; {@code .} for the root itself. */
    String folder(MavenProject module) {
        String shown = show(module.getBasedir().toPath());
        return shown.isEmpty() ? "." : shown;
    }

    String show(Path file) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private List<Setting> settings(MavenProject project) {
        List<Setting> settings = new ArrayList<>();
        PARAMETERS.forEach((parameter, property) -> settings.add(setting(project, parameter, property)));
        patterns(project, SurefireExecutions.main(project), "excludes", "excludes")
                .ifPresent(settings::add);
        if (SurefireExecutions.ids(project).contains(PomChange.SerialTests.ID)) {
            patterns(project, PomChange.SerialTests.ID, "includes", PomChange.SerialTests.SETTING)
                    .ifPresent(settings::add);
        }
        settings.sort(Comparator.comparing(Setting::name));
        settings.addAll(JUnitSettings.of(project, session, root));
        return settings;
    }

    private Setting setting(MavenProject project, String parameter, String property) {
        Xpp3Dom literal = literal(project, parameter);
        if (literal == null || literal.getValue() == null) {
            return byProperty(project, parameter, property);
        }
        Optional<Spelling> spelling = PomSpelling.ofLiteral(project, parameter, literal);
        Optional<String> reference = spelling.flatMap(PomSpelling::reference);
        return reference.isPresent()
                ? byProperty(project, parameter, reference.get()).spelledAs(reference.get(), property)
                : new Setting(
                        parameter,
                        LateReferences.resolved(literal.getValue(), project.getProperties()),
                        literalOrigin(literal).spelled(spelling),
                        false);
    }

    /** The elements of a list in the POM as one text, with commas between them. */
    private Optional<Setting> patterns(MavenProject project, String executionId, String parameter, String name) {
        return Optional.ofNullable(literal(project, executionId, parameter))
                .map(list -> new Setting(
                        name,
                        Arrays.stream(list.getChildren())
                                .map(Xpp3Dom::getValue)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(",")),
                        literalOrigin(list),
                        // A list, other than a scalar, is replaced by its user property.
                        true));
    }

    private Setting byProperty(MavenProject project, String parameter, String property) {
        String user = session.getUserProperties().getProperty(property);
        if (user != null) {
            return new Setting(parameter, user, new Origin(Kind.COMMAND_LINE, "", 0), true);
        }
        String value = project.getProperties().getProperty(property);
        if (value != null) {
            InputLocation location = project.getModel().getLocation("properties") == null
                    ? null
                    : project.getModel().getLocation("properties").getLocation(property);
            Origin origin = location == null
                    ? new Origin(Kind.POM_PROPERTY, "", 0)
                    : origin(Kind.POM_PROPERTY, location).spelled(PomSpelling.ofProperty(project, property, location));
            return new Setting(parameter, value, origin, true);
        }
        return new Setting(parameter, "", Origin.none(), true);
    }

    /** A literal in the plugin's or in the main execution's configuration; the execution's wins. */
    static Xpp3Dom literal(MavenProject project, String parameter) {
        return literal(project, SurefireExecutions.main(project), parameter);
    }

    /** The same of another execution. */
    static Xpp3Dom literal(MavenProject project, String executionId, String parameter) {
        Plugin plugin = project.getPlugin(PLUGINS + "maven-surefire-plugin");
        if (plugin == null) {
            return null;
        }
        Xpp3Dom found = pluginLiteral(project, parameter);
        var execution = plugin.getExecutionsAsMap().get(executionId);
        Xpp3Dom own = execution == null ? null : child(execution.getConfiguration(), parameter);
        return own != null ? own : found;
    }

    /** A literal that the POM says for all executions; null without one. */
    static Xpp3Dom pluginLiteral(MavenProject project, String parameter) {
        Plugin plugin = project.getPlugin(PLUGINS + "maven-surefire-plugin");
        return plugin == null ? null : child(plugin.getConfiguration(), parameter);
    }

    private static Xpp3Dom child(Object configuration, String name) {
        return configuration instanceof Xpp3Dom dom ? dom.getChild(name) : null;
    }

    private Origin literalOrigin(Xpp3Dom literal) {
        return DomLocation.of(literal)
                .map(place -> new Origin(
                        Kind.POM_LITERAL, place.file().isEmpty() ? "" : show(Path.of(place.file())), place.line()))
                .orElse(new Origin(Kind.POM_LITERAL, "", 0));
    }

    private static List<Path> paths(List<String> folders) {
        return folders.stream()
                .map(Path::of)
                .filter(path -> path.toFile().isDirectory())
                .toList();
    }

    private static List<Dependency> dependencies(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getFile() != null)
                .map(ProjectReader::dependency)
                .toList();
    }

    private static Dependency dependency(Artifact artifact) {
        return new Dependency(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getFile().toPath());
    }

    static List<Path> testClassPath(MavenProject project) {
        try {
            return project.getTestClasspathElements().stream()
                    .map(File::new)
                    .map(File::toPath)
                    .toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new IllegalStateException("the test class path was not resolved before it was read", e);
        }
    }

    private static String property(MavenProject project, String name, String otherwise) {
        return project.getProperties().getProperty(name, otherwise);
    }

    /** The language level of the tests: what the compiler plugin is told, or the JDK's own. */
    private static int release(MavenProject project) {
        Plugin compiler = project.getPlugin(PLUGINS + "maven-compiler-plugin");
        for (String name : List.of("testRelease", "testSource", "release", "source")) {
            Xpp3Dom literal = compiler == null ? null : child(compiler.getConfiguration(), name);
            String value = literal == null || literal.getValue() == null
                    ? property(project, "maven.compiler." + name, "")
                    : literal.getValue();
            String number = value.startsWith("1.") ? value.substring(2) : value;
            if (number.matches("\\d+")) {
                return Integer.parseInt(number);
            }
        }
        return Runtime.version().feature();
    }
}
