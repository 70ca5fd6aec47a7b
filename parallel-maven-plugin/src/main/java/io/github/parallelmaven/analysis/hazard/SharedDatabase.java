package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H47: a database with a constant name is opened; one in memory is shared by the whole JVM, any other by all forks. */
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
        test.eachCall(
                DatabaseNames::opens,
                (step, call) -> DatabaseNames.opened(test, step, call)
                        .forEach(database -> uses.add(test.useFromTest(
                                this,
                                resource(database),
                                Finding.Access.WRITE,
                                step,
                                call.line(),
                                database.inMemory()
                                        ? Set.of(Scope.CLASSES, Scope.METHODS)
                                        : Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                                step.method().label() + " opens database " + database.name()))));
        return uses;
    }

    static Resource resource(DatabaseNames.Database database) {
        String key = "db:" + database.engine() + ":" + database.name();
        return database.inMemory() ? Resource.inJvm(key, key) : Resource.acrossProcesses(key);
    }
}
