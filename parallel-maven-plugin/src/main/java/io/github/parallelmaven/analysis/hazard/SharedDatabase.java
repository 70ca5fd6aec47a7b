package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H47: a database with a constant name is opened, which the code or a configuration file says; one in memory is shared by the
 * whole JVM, any other by all forks.
 */
public final class SharedDatabase implements HazardRule {

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
        Set<ConfiguredDatabases.Named> seen = new HashSet<>();
        test.eachCall(SharedDatabase::mayOpen, (step, call) -> {
            for (DatabaseNames.Database database : DatabaseNames.opened(test, step, call)) {
                uses.add(use(test, step, call, database, ""));
            }
            for (ConfiguredDatabases.Named named : ConfiguredDatabases.opened(test, step, call)) {
                if (seen.add(named)) {
                    uses.add(use(
                                    test,
                                    step,
                                    call,
                                    named.database(),
                                    ", as " + named.file().resource() + " says")
                            .at(new Location(named.file().place(), named.entry().line(), test.name(), "")));
                }
            }
        });
        return uses;
    }

    private static boolean mayOpen(Call call) {
        return DatabaseNames.opens(call) || ConfiguredDatabases.mayOpen(call);
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, DatabaseNames.Database database, String source) {
        return test.useFromTest(
                this,
                resource(database),
                Finding.Access.WRITE,
                step,
                call.line(),
                scopes(database),
                step.method().label() + " opens database " + database.name() + source);
    }

    /** The databases that a JDBC URL names; none for one of its connection alone. */
    public static List<DatabaseNames.Database> named(String url) {
        return DatabaseNames.of(url);
    }

    /** Where it bites. */
    public static Set<Scope> scopes(DatabaseNames.Database database) {
        return database.inMemory()
                ? Set.of(Scope.CLASSES, Scope.METHODS)
                : Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS);
    }

    /** It as something shared. */
    public static Resource resource(DatabaseNames.Database database) {
        String key = "db:" + database.engine() + ":" + database.name();
        return database.inMemory() ? Resource.inJvm(key, key) : Resource.acrossProcesses(key);
    }
}
