package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H20: a managed bean is registered or taken away under a constant name, of which a JVM has one. */
public final class ManagedBean implements HazardRule {

    private static final Set<String> REGISTERS = Set.of("registerMBean", "unregisterMBean", "createMBean");

    @Override
    public String id() {
        return "H20";
    }

    @Override
    public String type() {
        return "managed_bean";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(ManagedBean::registers, (step, call) -> {
            int name = call.name().equals("unregisterMBean") ? 0 : 1;
            test.texts().of(call.argument(name), step.method()).forEach(each -> {
                String key = "jmx:" + each;
                uses.add(test.useFromTest(
                        this,
                        Resource.inJvm(key, key),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " registers or removes the managed bean " + each));
            });
        });
        return uses;
    }

    private static boolean registers(Call call) {
        return REGISTERS.contains(call.name()) && call.owner().startsWith("javax.management.");
    }
}
