package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H10: a system property is set, cleared or replaced. */
public final class SystemPropertyWrite implements HazardRule {

    @Override
    public String id() {
        return "H10";
    }

    @Override
    public String type() {
        return "system_property_write";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall((step, call) -> {
            if (SystemProperties.writes(call)) {
                SystemProperties.groups(test, step, call)
                        .forEach(group -> uses.add(test.use(
                                this,
                                SystemProperties.written(group),
                                Finding.Access.WRITE,
                                step,
                                call.line(),
                                Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                                step.method().label() + " changes " + group)));
            }
        });
        return uses;
    }
}
