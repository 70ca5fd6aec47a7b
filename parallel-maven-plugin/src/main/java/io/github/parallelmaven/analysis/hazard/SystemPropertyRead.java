package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** H11: a system property is read that another test class changes. */
public final class SystemPropertyRead implements HazardRule {

    @Override
    public String id() {
        return "H11";
    }

    @Override
    public String type() {
        return "system_property_read";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(SystemProperties::reads, (step, call) -> {
            for (String group : SystemProperties.groups(test, step, call)) {
                if (seen.add(group + test.isTestCode(step))) {
                    uses.add(test.use(
                            this,
                            SystemProperties.resource(group),
                            Finding.Access.READ,
                            step,
                            call.line(),
                            Set.of(Scope.CLASSES),
                            step.method().label() + " reads " + group));
                }
            }
        });
        return uses;
    }
}
