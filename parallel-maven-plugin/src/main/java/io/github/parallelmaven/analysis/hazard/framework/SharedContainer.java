package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * H49: a container of Testcontainers at a static field of a base class or helper is started once, which is safe, and its data
 * is everybody's. A container of one test class is none; one on a fixed port of this machine meets other processes too.
 */
public final class SharedContainer implements HazardRule {

    private static final List<String> CONTAINERS =
            List.of("org.testcontainers.lifecycle.Startable", "org.testcontainers.containers.ContainerState");

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS);

    @Override
    public String id() {
        return "H49";
    }

    @Override
    public String type() {
        return "shared_container";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        if (CONTAINERS.stream().allMatch(type -> test.code().find(type).isEmpty())) {
            return List.of();
        }
        Map<String, ResourceUse> uses = new LinkedHashMap<>();
        for (Step step : test.reach().steps()) {
            for (FieldUse use : step.method().fields()) {
                if (!use.write() && use.isStatic() && !step.method().header().isClassInitializer()) {
                    test.code()
                            .field(use.owner(), use.name())
                            .filter(field -> isContainer(test, field))
                            .ifPresent(field -> uses.putIfAbsent(field.key(), use(test, field, step, use.line())));
                }
            }
        }
        test.code().lineage(test.name()).stream()
                .filter(ClassFacts::isOwn)
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.isStatic() && isContainer(test, field))
                .forEach(field -> uses.computeIfAbsent(field.key(), key -> inherited(test, field)));
        List<ResourceUse> found = new ArrayList<>(uses.values());
        test.eachCall(SharedContainer::namesPort, (step, call) -> fixedPorts(test, step, call, found));
        return found;
    }

    private ResourceUse use(TestClassCode test, FieldFacts field, Step step, int line) {
        String what = step.method().label() + " uses the container at " + field.key();
        return test.useFromTest(this, resource(field), Finding.Access.WRITE, step, line, SCOPES, what);
    }

    private ResourceUse inherited(TestClassCode test, FieldFacts field) {
        String what = test.name() + " runs beside the container at " + field.key();
        return test.declared(this, resource(field), test.declaration(), SCOPES, what);
    }

    private static boolean namesPort(Call call) {
        return call.name().equals("withFixedExposedPort");
    }

    private void fixedPorts(TestClassCode test, Step step, Call call, List<ResourceUse> found) {
        if (isContainer(test, call.owner())) {
            for (String port : test.constants(call.argument(0), step)) {
                found.add(test.useFromTest(
                        this,
                        Resource.acrossProcesses("port:" + port),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.FORKS),
                        step.method().label() + " binds a container to port " + port));
            }
        }
    }

    private static boolean isContainer(TestClassCode test, FieldFacts field) {
        return isContainer(test, field.type());
    }

    private static boolean isContainer(TestClassCode test, String type) {
        return CONTAINERS.stream().anyMatch(container -> test.code().isSubtype(type, container));
    }

    private static Resource resource(FieldFacts field) {
        String key = "container:" + field.key();
        return Resource.inJvm(key, key);
    }
}
