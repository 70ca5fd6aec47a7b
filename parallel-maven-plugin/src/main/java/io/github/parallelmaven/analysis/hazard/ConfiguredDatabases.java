package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.configuration.ConfigurationFile;
import io.github.parallelmaven.analysis.configuration.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The databases that a library opens by the URL in its own configuration file, as the libraries' manuals say. */
final class ConfiguredDatabases {

    /** A database with the place that names it. */
    record Named(DatabaseNames.Database database, ConfigurationFile file, Entry entry) {}

    /** What opens, by owner and method: the file that is looked for when the call names none. */
    private static final CallTable<String> BY_FILE = new CallTable<>(Map.of(
            "javax.persistence.Persistence.createEntityManagerFactory", "META-INF/persistence.xml",
            "jakarta.persistence.Persistence.createEntityManagerFactory", "META-INF/persistence.xml",
            "org.hibernate.cfg.Configuration.configure", "hibernate.cfg.xml",
            "org.hibernate.cfg.Configuration.<init>", "hibernate.properties",
            "org.hibernate.boot.registry.StandardServiceRegistryBuilder.configure", "hibernate.cfg.xml",
            "com.zaxxer.hikari.HikariConfig.<init>", "",
            "org.springframework.context.support.ClassPathXmlApplicationContext.<init>", ""));

    private static final String MYBATIS = "org.apache.ibatis.session.SqlSessionFactoryBuilder";

    private ConfiguredDatabases() {}

    /** Whether the call alone looks like one that opens what a file says. */
    static boolean mayOpen(Call call) {
        return call.is(MYBATIS, "build") || BY_FILE.has(call);
    }

    static List<Named> opened(TestClassCode test, Step step, Call call) {
        if (call.is(MYBATIS, "build")) {
            return in(test.texts().files().all(), "configuration/environments/");
        }
        String fallback = BY_FILE.find(call).orElse(null);
        if (fallback == null) {
            return List.of();
        }
        Set<String> names = test.texts().of(call.argument(0), step.method());
        if (fallback.equals("META-INF/persistence.xml")) {
            // Properties that are handed over win over those of the file.
            boolean alone = call.operands().size() == 1 || call.argument(1) instanceof Value.Null;
            return alone && names.size() == 1
                    ? in(
                            find(test, fallback),
                            "persistence/persistence-unit[" + names.iterator().next() + "]/")
                    : List.of();
        }
        return names.isEmpty() && !fallback.isEmpty()
                ? in(find(test, fallback), "")
                : in(names.stream().flatMap(name -> find(test, name).stream()).toList(), "");
    }

    private static Collection<ConfigurationFile> find(TestClassCode test, String name) {
        return test.configuration().find(name.replaceFirst("^(classpath\\*?:)?/*", "")).stream()
                .toList();
    }

    private static List<Named> in(Collection<ConfigurationFile> files, String part) {
        List<Named> found = new ArrayList<>();
        for (ConfigurationFile file : files) {
            file.entries().stream()
                    .filter(entry -> entry.key().startsWith(part) && !entry.isOpen())
                    .flatMap(entry -> named(file, entry))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<Named> named(ConfigurationFile file, Entry entry) {
        return DatabaseNames.of(entry.value()).stream().map(database -> new Named(database, file, entry));
    }
}
