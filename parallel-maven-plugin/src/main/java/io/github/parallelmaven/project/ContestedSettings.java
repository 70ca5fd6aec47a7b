package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings that decide forks, threads and order and that have more than one origin or cannot be overridden. */
final class ContestedSettings {

    private static final Set<String> NAMES = Set.of(
            "forkCount",
            "reuseForks",
            "parallel",
            "threadCount",
            "perCoreThreadCount",
            "useUnlimitedThreads",
            "threadCountSuites",
            "threadCountClasses",
            "threadCountMethods",
            "runOrder",
            "junit.jupiter.testclass.order.default",
            "junit.jupiter.testmethod.order.default");
    private static final List<String> PREFIXES =
            List.of("junit.jupiter.execution.parallel.", "junit.vintage.execution.parallel.");
    private static final String ARG_LINE = "argLine";

    private ContestedSettings() {}

    /**
     * All origins of each contested setting, sorted by name. A command line is no second origin: overriding is its purpose.
     * An {@code argLine} with one origin is never contested: flags are appended to it wherever it is.
     */
    static List<Setting> of(Project project) {
        Set<Setting> all = new LinkedHashSet<>(project.settings());
        Set<String> known = all.stream().map(ContestedSettings::place).collect(Collectors.toSet());
        JUnitConfigurationFile.settings(project).stream()
                .filter(setting -> !known.contains(place(setting)))
                .forEach(all::add);
        return all.stream()
                .filter(ContestedSettings::isWritten)
                .filter(setting -> setting.name().equals(ARG_LINE) || decidesParallelism(setting.name()))
                .collect(Collectors.groupingBy(Setting::name, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(ContestedSettings::isContested)
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean isContested(List<Setting> origins) {
        if (origins.stream().map(Setting::origin).distinct().count() > 1) {
            return true;
        }
        return !origins.get(0).name().equals(ARG_LINE) && origins.stream().anyMatch(setting -> !setting.overridable());
    }

    private static boolean isWritten(Setting setting) {
        Kind kind = setting.origin().kind();
        return kind != Kind.DEFAULT && kind != Kind.COMMAND_LINE;
    }

    private static boolean decidesParallelism(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** One file names a setting once: two readers of it may give different lines. */
    private static String place(Setting setting) {
        return setting.name() + " " + setting.origin().kind() + " "
                + setting.origin().file();
    }
}
