package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H44: the working folder is changed: the relative paths of all tests in this JVM lead elsewhere. */
public final class WorkingFolder implements HazardRule {

    private static final String GROUP = "system property:user.dir";

    private static final String CHDIR = "chdir(Ljava/lang/String;)I";

    @Override
    public String id() {
        return "H44";
    }

    @Override
    public String type() {
        return "working_folder";
    }

    /** Whether the group of a system property is this rule's. */
    static boolean isIt(String group) {
        return group.equals(GROUP);
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(WorkingFolder::mayChange, (step, call) -> {
            if (changes(test, step, call) && !test.runsOnceForAll(step)) {
                uses.add(test.useFromTest(
                        this,
                        Resource.wholeJvm("working-folder"),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " changes the working folder, from which relative paths lead"));
            }
        });
        return uses;
    }

    private static boolean mayChange(Call call) {
        return SystemProperties.writes(call) || call.signature().equals(CHDIR);
    }

    private static boolean changes(TestClassCode test, Step step, Call call) {
        return SystemProperties.writes(call)
                        && SystemProperties.groups(test, step, call).stream().anyMatch(WorkingFolder::isIt)
                || callsTheSystem(test, call);
    }

    /** As libraries for native calls declare it: {@code int chdir(String)}, without a body of its own. */
    private static boolean callsTheSystem(TestClassCode test, Call call) {
        return call.signature().equals(CHDIR) && test.code().targets(call).isEmpty();
    }
}
