package io.github.parallelmaven.analysis.configuration;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.SiblingClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The configuration files of one module, as they lie on its test class path, each read once, when it is first asked for. Not
 * safe for several threads.
 */
public final class ConfigurationFiles {

    private static final System.Logger LOG = System.getLogger(ConfigurationFiles.class.getName());

    /** More than anybody writes by hand: a larger one is data. */
    private static final long MOST_BYTES = 1_000_000;

    /** Where resources are, and what they are made of. */
    private record Folder(Path output, List<Path> sources) {}

    private final Project module;
    private final List<Folder> folders = new ArrayList<>();
    private final Map<String, Optional<ConfigurationFile>> known = new HashMap<>();

    /** The order is that of the test class path: the module's tests, its main code, the modules that it depends on. */
    public ConfigurationFiles(Project module) {
        this.module = module;
        Path tests = module.basedir().resolve("src/test/resources");
        folders.add(new Folder(
                module.testOutput(),
                Stream.concat(module.testResourceRoots().stream(), Stream.of(tests))
                        .distinct()
                        .toList()));
        folders.add(new Folder(module.mainOutput(), List.of(module.basedir().resolve("src/main/resources"))));
        module.setup().siblings().forEach(sibling -> folders.add(folder(sibling)));
    }

    private static Folder folder(SiblingClasses sibling) {
        String sources = sibling.tests() ? "src/test/resources" : "src/main/resources";
        return new Folder(sibling.folder(), List.of(sibling.basedir().resolve(sources)));
    }

    /** Whether the name is that of a kind that is read. */
    public static boolean isReadable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".properties", ".yml", ".yaml", ".xml").anyMatch(lower::endsWith);
    }

    /**
     * The file of this name that comes first on the class path. Empty when there is none, or
     * when it does not parse, which is no error here: many a test has such a file on purpose.
     *
     * @param resource without a slash at the beginning
     */
    public Optional<ConfigurationFile> find(String resource) {
        Optional<ConfigurationFile> found = known.get(resource);
        if (found == null) {
            found = isReadable(resource) ? search(resource) : Optional.empty();
            known.put(resource, found);
        }
        return found;
    }

    /**
     * A parameter of JUnit: what the build says of it in a POM or on the command line, which wins, or JUnit's own file on the class
     * path.
     */
    public Optional<String> junitParameter(String name) {
        return Optional.of(module.setting(name).value())
                .filter(said -> !said.isBlank())
                .or(() -> find("junit-platform.properties")
                        .flatMap(file -> file.entry(name))
                        .map(Entry::value))
                .map(String::trim);
    }

    private Optional<ConfigurationFile> search(String resource) {
        for (Folder folder : folders) {
            Optional<Path> file = inside(folder.output(), resource);
            if (file.isPresent()) {
                Path shown = folder.sources().stream()
                        .flatMap(source -> inside(source, resource).stream())
                        .findFirst()
                        .orElse(file.get());
                return read(file.get()).map(entries -> new ConfigurationFile(resource, module.show(shown), entries));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> inside(Path folder, String resource) {
        try {
            Path file = folder.resolve(resource).normalize();
            return file.startsWith(folder.normalize()) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static Optional<List<Entry>> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            // Bytes that are none of its charset do no harm to the rest.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Optional.of(
                    name.endsWith(".properties")
                            ? PropertiesText.read(text)
                            : name.endsWith(".xml") ? XmlText.read(text) : YamlText.read(text));
        } catch (IOException | XMLStreamException | YAMLException | IllegalArgumentException unreadable) {
            // A parser's message quotes the line, with whatever secret stands there.
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "{0} is not read: {1}",
                    file,
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }
}
