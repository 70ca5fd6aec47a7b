package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.configuration.ConfigurationFile;
import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.analysis.configuration.Entry;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The configuration files that a string constant names in what one test class reaches. */
final class ReachedFiles {

    private static final String LOCATION = "^(classpath\\*?:|file:)?(\\./)?/*(src/(test|main)/resources/)?";

    /** What gives the value of a key, by the type that has the method. */
    private static final Map<String, Set<String>> LOOKUPS = Map.of(
            "java.util.Properties", Set.of("getProperty"),
            "java.util.ResourceBundle", Set.of("getString"),
            "org.springframework.core.env.PropertyResolver", Set.of("getProperty", "getRequiredProperty"),
            "org.apache.commons.configuration.Configuration", Set.of("getString", "getInt"),
            "org.apache.commons.configuration2.ImmutableConfiguration", Set.of("getString", "getInt"));

    private static final Set<String> LOOKUP_NAMES =
            LOOKUPS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final CodeModel code;
    private final Reach reach;
    private @Nullable Map<String, ConfigurationFile> files;

    ReachedFiles(CodeModel code, Reach reach) {
        this.code = code;
        this.reach = reach;
    }

    /** Each once, in the order in which the test class comes to their names. */
    Collection<ConfigurationFile> all() {
        Map<String, ConfigurationFile> found = files;
        if (found == null) {
            found = Collections.unmodifiableMap(search());
            files = found;
        }
        return found.values();
    }

    private Map<String, ConfigurationFile> search() {
        ConfigurationFiles onClassPath = code.configuration(reach.testClass());
        Map<String, ConfigurationFile> found = new LinkedHashMap<>();
        for (Step step : reach.steps()) {
            step.method().strings().stream()
                    .filter(ConfigurationFiles::isReadable)
                    .flatMap(text -> names(text, step.method().owner()))
                    .forEach(name -> onClassPath.find(name).ifPresent(file -> found.putIfAbsent(name, file)));
        }
        return found;
    }

    /** A class looks for a resource beside itself, a class loader from the top. */
    private static Stream<String> names(String text, String type) {
        String name = text.replaceFirst(LOCATION, "");
        int dot = type.lastIndexOf('.');
        return dot < 0
                ? Stream.of(name)
                : Stream.of(name, type.substring(0, dot + 1).replace('.', '/') + name);
    }

    /** Whether the call asks a configuration for the value of the key that is its first argument. */
    boolean looksUp(Call call) {
        return LOOKUP_NAMES.contains(call.name())
                && LOOKUPS.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().contains(call.name()) && code.isSubtype(call.owner(), entry.getKey()));
    }

    /** What the files say of a key; nothing where it may be one of several keys, or where something else has a part in it. */
    Set<String> values(Set<String> keys) {
        if (keys.size() != 1) {
            return Set.of();
        }
        String key = keys.iterator().next();
        List<Entry> entries =
                all().stream().flatMap(file -> file.entry(key).stream()).toList();
        return entries.stream().anyMatch(Entry::isOpen)
                ? Set.of()
                : entries.stream().map(Entry::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
