package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H10: a system property is set, cleared or replaced; the working folder is H44. */
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
        test.eachCall(SystemProperties::writes, (step, call) -> {
            for (String group : SystemProperties.groups(test, step, call)) {
                boolean meant = !group.equals(SystemProperties.ANY) || SetByCode.isMeant(test, step);
                if (meant && !WorkingFolder.isIt(group)) {
                    uses.add(use(test, step, call, group));
                }
            }
        });
        return uses;
    }

    /** What is set once for the JVM is not this test's doing; it is met only by a test that changes the same property. */
    private ResourceUse use(TestClassCode test, Step step, Call call, String group) {
        boolean once = test.runsOnceForAll(step) && !group.equals(SystemProperties.ANY);
        ResourceUse use = test.use(
                this,
                once ? SystemProperties.resource(group) : SystemProperties.written(group),
                once ? Finding.Access.READ : Finding.Access.WRITE,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                step.method().label() + (once ? " sets once " : " changes ") + group);
        return once || group.equals(SystemProperties.ANY) || !call.is("java.lang.System", "setProperty")
                ? use
                : use.settingOnly(SetByCode.always(test, step, call.argument(1)));
    }
}
