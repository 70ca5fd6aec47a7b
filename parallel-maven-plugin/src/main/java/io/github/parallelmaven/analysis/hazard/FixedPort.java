package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H40: a port with a constant number is bound. */
public final class FixedPort implements HazardRule {

    @Override
    public String id() {
        return "H40";
    }

    @Override
    public String type() {
        return "fixed_port";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(PortCalls::binds, (step, call) -> {
            PortCalls.ports(test, step, call)
                    .forEach(port -> uses.add(test.useFromTest(
                            this,
                            Resource.acrossProcesses("port:" + port),
                            Finding.Access.WRITE,
                            step,
                            call.line(),
                            Set.of(Scope.CLASSES, Scope.FORKS),
                            step.method().label() + " binds port " + port)));
        });
        return uses;
    }
}
