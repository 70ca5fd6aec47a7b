package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.hazard.DatabaseNames;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.SharedDatabase;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * H47: the data source of a Spring context is a database with a constant name, which other contexts open too. Who leaves no
 * rows in one that is in memory, or a server's, reads only. A slice of the application gets a database of its own, unless it
 * says that it wants this one.
 */
public final class ContextDatabase implements HazardRule {

    private static final List<String> URLS =
            List.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url", "spring.datasource.jdbc-url");

    /** Its package is another one from Spring Boot 4 on. */
    private static final String REPLACES = ".AutoConfigureTestDatabase";

    @Override
    public String id() {
        return "H47";
    }

    @Override
    public String type() {
        return "shared_database";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        if (opensDataSource(test)) {
            SpringSettings settings = SpringSettings.of(test);
            URLS.stream()
                    .flatMap(key -> settings.find(key).stream())
                    .filter(url -> !url.open())
                    .findFirst()
                    .ifPresent(url -> add(test, url.value(), url.location(), uses));
        }
        SpringSettings.beans(test)
                .forEach(file -> file.entries().stream()
                        .filter(entry -> !entry.isOpen())
                        .forEach(entry -> add(
                                test, entry.value(), new Location(file.place(), entry.line(), test.name(), ""), uses)));
        return uses;
    }

    /** A slice, too, has {@link #REPLACES} somewhere above it. */
    private static boolean opensDataSource(TestClassCode test) {
        List<AnnotationFacts> replaced = test.annotations().stream()
                .filter(annotation -> annotation.type().endsWith(REPLACES))
                .toList();
        return replaced.isEmpty()
                ? SpringSettings.bootTest(test).isPresent()
                : replaced.stream()
                        .anyMatch(annotation -> annotation.text("replace").equals("NONE"));
    }

    private void add(TestClassCode test, String url, Location location, List<ResourceUse> uses) {
        for (DatabaseNames.Database database : SharedDatabase.named(url)) {
            uses.add(test.declared(
                    this,
                    SharedDatabase.resource(database),
                    access(test, database),
                    location,
                    SharedDatabase.scopes(database),
                    test.name() + " runs in a Spring context with database " + database.name()));
        }
    }

    /** A file belongs to the process that opened it first: others cannot even read it. */
    private static Finding.Access access(TestClassCode test, DatabaseNames.Database database) {
        return database.isFile() || ContextState.storesRows(test) || SentRequests.leaveChanges(test)
                ? Finding.Access.WRITE
                : Finding.Access.READ;
    }
}
