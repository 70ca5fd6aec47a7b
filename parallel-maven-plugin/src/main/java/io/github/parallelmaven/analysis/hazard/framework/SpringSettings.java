package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.configuration.ConfigurationFile;
import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.analysis.configuration.Entry;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the properties of a Spring test's context say, the nearest first: those in its annotations, the files that
 * {@code @TestPropertySource} names, and with Spring Boot the {@code application} files of its profiles and of all.
 */
final class SpringSettings {

    private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTest";
    private static final String BOOT = "org.springframework.boot.";
    private static final String PROPERTY_SOURCE = "org.springframework.test.context.TestPropertySource";
    private static final String CONFIGURATION = "org.springframework.test.context.ContextConfiguration";
    private static final String PROFILES = "org.springframework.test.context.ActiveProfiles";

    private static final List<String> KINDS = List.of(".properties", ".yml", ".yaml");
    private static final List<String> FOLDERS = List.of("config/", "");

    /**
     * A value with the place that says it.
     *
     * @param open whether something that is not seen has a part in the value
     */
    record Setting(String value, boolean open, Location location) {}

    /** Where values come from: a key is looked up in one after another. */
    private record Source(String place, List<Entry> entries) {}

    private final TestClassCode test;
    private final List<Source> sources = new ArrayList<>();

    private SpringSettings(TestClassCode test) {
        this.test = test;
        addAnnotations();
        if (isBoot(test)) {
            addApplication();
        }
    }

    /** Of a test that runs in a Spring context. */
    static SpringSettings of(TestClassCode test) {
        return new SpringSettings(test);
    }

    /** Whether Spring Boot makes the context, and reads the application's files for it. */
    private static boolean isBoot(TestClassCode test) {
        return test.annotations().stream()
                .map(AnnotationFacts::type)
                .anyMatch(type -> type.startsWith(BOOT) && type.contains(".test."));
    }

    /** The annotation of a whole application, when the class has it. */
    static Optional<AnnotationFacts> bootTest(TestClassCode test) {
        return annotations(test, BOOT_TEST).findFirst();
    }

    private void addAnnotations() {
        List<Entry> inline = new ArrayList<>();
        annotations(test, BOOT_TEST).forEach(boot -> {
            add(boot.list("value"), inline);
            add(boot.list("properties"), inline);
        });
        annotations(test, PROPERTY_SOURCE).forEach(source -> add(source.list("properties"), inline));
        sources.add(new Source("", inline));
        annotations(test, PROPERTY_SOURCE)
                .flatMap(source -> Stream.concat(source.list("locations").stream(), source.list("value").stream()))
                .flatMap(location -> file(test, String.valueOf(location)).stream())
                .forEach(this::add);
    }

    /** A file on the class path, by a location as annotations write it. */
    static Optional<ConfigurationFile> file(TestClassCode test, String location) {
        return test.configuration().find(location.replaceFirst("^(classpath\\*?:)?/*", ""));
    }

    /** The XML that makes beans of the context. */
    static Stream<ConfigurationFile> beans(TestClassCode test) {
        return annotations(test, CONFIGURATION)
                .flatMap(xml -> Stream.concat(xml.list("locations").stream(), xml.list("value").stream()))
                .flatMap(location -> file(test, String.valueOf(location)).stream());
    }

    private static void add(List<?> pairs, List<Entry> entries) {
        for (Object pair : pairs) {
            String[] parts = String.valueOf(pair).split("[=:]", 2);
            if (parts.length == 2) {
                entries.add(new Entry(parts[0].trim(), parts[1].trim(), 0));
            }
        }
    }

    private void addApplication() {
        List<String> profiles = new ArrayList<>();
        annotations(test, PROFILES)
                .flatMap(active -> Stream.concat(active.list("value").stream(), active.list("profiles").stream()))
                .forEach(profile -> profiles.add(String.valueOf(profile)));
        if (profiles.isEmpty()) {
            find("application", "spring.profiles.active")
                    .ifPresent(active -> profiles.addAll(List.of(active.value().split("\\s*,\\s*"))));
        }
        for (int last = profiles.size() - 1; last >= 0; last--) {
            addAll("application-" + profiles.get(last));
        }
        addAll("application");
    }

    private Optional<Entry> find(String name, String key) {
        return files(name).flatMap(file -> file.entry(key).stream()).findFirst();
    }

    private void addAll(String name) {
        files(name).forEach(this::add);
    }

    private Stream<ConfigurationFile> files(String name) {
        ConfigurationFiles all = test.configuration();
        return FOLDERS.stream()
                .flatMap(folder -> KINDS.stream().map(kind -> folder + name + kind))
                .flatMap(file -> all.find(file).stream());
    }

    private void add(ConfigurationFile file) {
        sources.add(new Source(file.place(), file.entries()));
    }

    private static Stream<AnnotationFacts> annotations(TestClassCode test, String type) {
        return test.annotations().stream()
                .filter(annotation -> annotation.type().equals(type));
    }

    /**
     * The value that is in force, which may be {@link Setting#open}; empty where nothing sets it, so that Spring's default holds.
     *
     * @param key as Spring's manual writes it, such as {@code server.port}
     */
    Optional<Setting> find(String key) {
        String wanted = relaxed(key);
        for (Source source : sources) {
            Optional<Entry> entry = source.entries().stream()
                    .filter(each -> relaxed(each.key()).equals(wanted))
                    .reduce((first, last) -> last);
            if (entry.isPresent()) {
                return entry.map(each -> new Setting(each.value(), each.isOpen(), location(source, each)));
            }
        }
        return Optional.empty();
    }

    private Location location(Source source, Entry entry) {
        return source.place().isEmpty()
                ? test.declaration()
                : new Location(source.place(), entry.line(), test.name(), "");
    }

    /** {@code jdbcUrl}, {@code jdbc-url} and {@code JDBC_URL} are one name. */
    private static String relaxed(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
