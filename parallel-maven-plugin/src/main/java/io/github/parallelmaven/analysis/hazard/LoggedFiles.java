package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.configuration.ConfigurationFile;
import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.analysis.configuration.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files with constant paths that the logging configuration of the tests has written, by whatever test logs. A log file
 * that nobody looks at changes no result, so that it is a hazard for those who do.
 */
final class LoggedFiles {

    /** In the order in which each library looks for them. */
    private static final List<List<String>> BY_LIBRARY = List.of(
            List.of("logback-test.xml", "logback.xml"),
            List.of(
                    "log4j2-test.properties",
                    "log4j2-test.yaml",
                    "log4j2-test.yml",
                    "log4j2-test.xml",
                    "log4j2.properties",
                    "log4j2.yaml",
                    "log4j2.yml",
                    "log4j2.xml"),
            List.of("log4j.xml", "log4j.properties"));

    private static final Pattern APPENDER = Pattern.compile(
            "(?i).*appenders?[/\\[.].*?(/file|@filename|\\.filename|" + "/param\\[file\\]@value|\\.file)");

    private static final Pattern DEFINED =
            Pattern.compile("(?i).*property\\[([^\\]]+)\\](?:@value)?|.*propert(?:y|ies)\\.(.+)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:sys:)?([^}:]+)(?::-?([^}]*))?\\}");

    private LoggedFiles() {}

    /** The place that names it, by path, normalised like the paths of the rules. */
    static Map<String, String> of(ConfigurationFiles all) {
        Map<String, String> places = new TreeMap<>();
        for (List<String> library : BY_LIBRARY) {
            library.stream()
                    .flatMap(name -> all.find(name).stream())
                    .findFirst()
                    .ifPresent(file -> add(file, places));
        }
        return places;
    }

    private static void add(ConfigurationFile file, Map<String, String> places) {
        Map<String, String> defined = new HashMap<>();
        for (Entry entry : file.entries()) {
            Matcher property = DEFINED.matcher(entry.key());
            if (property.matches()) {
                String name = property.group(1) == null ? property.group(2) : property.group(1);
                resolve(entry.value(), defined).ifPresent(value -> defined.put(name, value));
            } else if (APPENDER.matcher(entry.key()).matches()) {
                resolve(entry.value(), defined)
                        .ifPresent(path ->
                                places.putIfAbsent(PathCalls.normalise(path), file.place() + ":" + entry.line()));
            }
        }
    }

    /** Empty when a part of it is not known. */
    private static Optional<String> resolve(String value, Map<String, String> defined) {
        Matcher matcher = PLACEHOLDER.matcher(value);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String known = defined.getOrDefault(matcher.group(1), KnownFolders.ofProperty(matcher.group(1)));
            String part = known.isEmpty() && matcher.group(2) != null ? matcher.group(2) : known;
            if (part.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(part));
        }
        return Optional.of(matcher.appendTail(resolved).toString());
    }
}
