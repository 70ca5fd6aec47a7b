package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H62: an object or a class of Kotlin or Groovy is replaced for all threads of the JVM: by MockK, or by another meta class. Its
 * other mocks are objects. What an object keeps is what its static fields hold, and other rules look at these.
 */
public final class ReplacedObject implements HazardRule {

    /** Kotlin inlines the functions that people call, so that their inner ones are in the bytecode. */
    private static final Set<String> MOCKK = Set.of("io.mockk.MockKDsl", "io.mockk.MockKKt");

    private static final List<String> REPLACES = List.of("Object", "Static", "Constructor");

    @Override
    public String id() {
        return "H62";
    }

    @Override
    public String type() {
        return "replaced_object";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(call -> !key(call).isEmpty(), (step, call) -> {
            String key = key(call);
            if (!test.runsOnceForAll(step)) {
                uses.add(test.useFromTest(
                        this,
                        Resource.wholeJvm(key),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS),
                        step.method().label() + " calls " + call.method() + ", which replaces for all threads"));
            }
        });
        return uses;
    }

    private static String key(Call call) {
        boolean replaces = MOCKK.contains(call.owner())
                && REPLACES.stream()
                        .anyMatch(what -> call.name().startsWith("mockk" + what)
                                || call.name().startsWith("internalMockk" + what));
        if (replaces) {
            return "io.mockk.MockK";
        }
        boolean metaClass = call.is("groovy.lang.MetaClassRegistry", "setMetaClass")
                || call.is("groovy.lang.MetaClassRegistry", "removeMetaClass")
                || call.is("groovy.lang.ExpandoMetaClass", "enableGlobally");
        return metaClass ? "groovy.lang.MetaClassRegistry" : "";
    }
}
