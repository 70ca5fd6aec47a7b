package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.ProcessResource.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Constants that name something outside the JVM: ports that are bound, paths that are written, databases that are
 * opened, and ids under which a test puts entries into a registry that hangs at a static field. Of ports and databases also those
 * that a configuration file names, as the rules have read it.
 */
final class ProcessResources {

    private static final Set<String> KEYED = Set.of("put", "putIfAbsent", "computeIfAbsent");

    private final TestClassCode test;
    private final Set<ProcessResource> found = new LinkedHashSet<>();

    private ProcessResources(TestClassCode test) {
        this.test = test;
    }

    /**
     * Each constant once for a place.
     *
     * @param uses what the rules found
     */
    static Set<ProcessResource> of(TestClassCode test, List<ResourceUse> uses) {
        ProcessResources resources = new ProcessResources(test);
        test.eachCall(ProcessResources::concerns, resources::look);
        uses.stream()
                .filter(use -> use.writes() && use.sharing() == ResourceUse.Sharing.ACROSS_PROCESSES)
                .forEach(resources::look);
        return resources.found;
    }

    /** What no call of the code shows. */
    private void look(ResourceUse use) {
        String name = use.group().substring(use.group().indexOf(':') + 1);
        if (use.group().startsWith("port:")) {
            addUnknown(new ProcessResource(Kind.PORT, name, test.name(), use.location()));
        } else if (use.group().startsWith("db:")) {
            String withoutEngine = name.substring(name.indexOf(':') + 1);
            addUnknown(new ProcessResource(Kind.DATABASE, withoutEngine, test.name(), use.location()));
        }
    }

    private void addUnknown(ProcessResource resource) {
        if (found.stream().noneMatch(resource::isSameAs)) {
            found.add(resource);
        }
    }

    private static boolean concerns(Call call) {
        return PortCalls.binds(call)
                || PathCalls.write(call)
                || DatabaseNames.opens(call)
                || KEYED.contains(call.name()) && call.owner().startsWith("java.util.");
    }

    private void look(Step step, Call call) {
        if (PortCalls.binds(call)) {
            PortCalls.ports(test, step, call).forEach(port -> add(Kind.PORT, port, step, call));
        }
        PathCalls.constants(test, step, PathCalls.written(call)).forEach(path -> add(Kind.PATH, path, step, call));
        DatabaseNames.opened(test, step, call).stream()
                .filter(database -> !database.inMemory())
                .forEach(database -> add(Kind.DATABASE, database.name(), step, call));
        if (KEYED.contains(call.name()) && isStaticRegistry(call)) {
            test.texts().of(call.argument(0), step.method()).forEach(id -> add(Kind.ID, id, step, call));
        }
    }

    /** A map at a static field that is filled outside static initialisers. */
    private boolean isStaticRegistry(Call call) {
        return call.owner().startsWith("java.util.")
                && test.mutations().roots().of(call.receiver()).stream().anyMatch(Root.StaticField.class::isInstance);
    }

    private void add(Kind kind, String value, Step step, Call call) {
        if (!PerFork.isIn(value)) {
            Location location = test.location(step, call.line());
            found.add(new ProcessResource(kind, value, test.name(), location));
        }
    }
}
