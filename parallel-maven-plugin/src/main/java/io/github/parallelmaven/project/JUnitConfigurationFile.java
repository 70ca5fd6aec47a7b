package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The settings in the module's {@code junit-platform.properties} files. */
public final class JUnitConfigurationFile {

    private static final String NAME = "junit-platform.properties";

    private JUnitConfigurationFile() {}

    /**
     * Every setting of every such file in the test resource folders. A user property on the command line overrides all of
     * them.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static List<Setting> settings(Project project) {
        return project.testResourceRoots().stream()
                .map(root -> root.resolve(NAME))
                .filter(Files::isRegularFile)
                .flatMap(file -> settings(file, project.show(file)).stream())
                .toList();
    }

    private static List<Setting> settings(Path file, String shown) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties.stringPropertyNames().stream()
                    .sorted()
                    .map(name -> new Setting(
                            name,
                            properties.getProperty(name).trim(),
                            new Origin(Kind.CONFIGURATION_FILE, shown, lineOf(name, text)),
                            true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shown, e);
        }
    }

    private static int lineOf(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).stripLeading().startsWith(name)) {
                return index + 1;
            }
        }
        return 0;
    }
}
