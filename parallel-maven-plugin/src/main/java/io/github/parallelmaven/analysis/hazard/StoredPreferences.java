package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H46: the preferences of the user or of the system are changed: all processes of this user share them. */
public final class StoredPreferences implements HazardRule {

    private static final String PREFERENCES = "java.util.prefs.Preferences";
    private static final Set<String> CHANGES =
            Set.of("remove", "clear", "removeNode", "importPreferences", "flush", "sync");

    @Override
    public String id() {
        return "H46";
    }

    @Override
    public String type() {
        return "stored_preferences";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(call -> call.owner().equals(PREFERENCES), (step, call) -> {
            if (call.name().startsWith("put") || CHANGES.contains(call.name())) {
                uses.add(use(test, step, call, Finding.Access.WRITE, " changes stored preferences"));
            } else if (call.name().startsWith("get")) {
                uses.add(use(test, step, call, Finding.Access.READ, " reads stored preferences"));
            }
        });
        return uses;
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, Finding.Access access, String what) {
        return test.useFromTest(
                this,
                Resource.acrossProcesses("home:preferences"),
                access,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                step.method().label() + what);
    }
}
