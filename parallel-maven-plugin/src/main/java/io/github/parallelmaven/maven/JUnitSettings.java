package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The JUnit configuration parameters of a project, from the strongest place: the POM's configurationParameters, then
 * {@code -D}, then systemPropertyVariables, then {@code junit-platform.properties}.
 */
final class JUnitSettings {

    static final String FILE = "junit-platform.properties";

    private JUnitSettings() {}

    /** Those of the module's first execution of Surefire. */
    static List<Setting> of(MavenProject project, MavenSession session, Path root) {
        return of(project, SurefireExecutions.main(project), session, root);
    }

    /** Those of one execution. */
    static List<Setting> of(MavenProject project, String executionId, MavenSession session, Path root) {
        TreeMap<String, Setting> settings = new TreeMap<>();
        for (Path folder : RootResources.of(project.getBuild().getTestResources(), FILE)) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                String shown = root.relativize(file).toString().replace('\\', '/');
                load(file)
                        .forEach((key, value) -> put(
                                settings,
                                key.toString(),
                                value.toString(),
                                new Origin(Kind.CONFIGURATION_FILE, shown, 0),
                                true));
            }
        }
        Xpp3Dom configuration = configuration(project, executionId);
        Xpp3Dom variables = configuration == null ? null : configuration.getChild("systemPropertyVariables");
        if (variables != null) {
            for (Xpp3Dom variable : variables.getChildren()) {
                put(
                        settings,
                        variable.getName(),
                        variable.getValue(),
                        new Origin(Kind.POM_LITERAL, "pom.xml", 0),
                        true);
            }
        }
        session.getUserProperties()
                .stringPropertyNames()
                .forEach(name -> put(
                        settings,
                        name,
                        session.getUserProperties().getProperty(name),
                        new Origin(Kind.COMMAND_LINE, "", 0),
                        true));
        if (configuration != null) {
            new ConfigurationParameters(configuration)
                    .said()
                    .forEach((key, value) ->
                            put(settings, key, value, new Origin(Kind.POM_LITERAL, "pom.xml", 0), false));
        }
        return List.copyOf(settings.values());
    }

    private static void put(
            TreeMap<String, Setting> settings, String key, String value, Origin origin, boolean overridable) {
        if (key.startsWith("junit.") && value != null) {
            settings.put(key, new Setting(key, value, origin, overridable));
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return properties;
    }

    private static Xpp3Dom configuration(MavenProject project, String executionId) {
        Plugin plugin = project.getPlugin("org.apache.maven.plugins:maven-surefire-plugin");
        if (plugin == null) {
            return null;
        }
        // Maven has merged the plugin's configuration into each execution's.
        PluginExecution own = plugin.getExecutionsAsMap().get(executionId);
        return (Xpp3Dom) (own == null || own.getConfiguration() == null ? plugin : own).getConfiguration();
    }
}
