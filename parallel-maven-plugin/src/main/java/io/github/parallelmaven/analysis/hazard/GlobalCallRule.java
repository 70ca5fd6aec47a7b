package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules on setters of the whole JVM share: a table of methods, each with the lock key of what it sets. */
abstract class GlobalCallRule implements HazardRule {

    private final String id;
    private final String type;
    private final CallTable<String> keys;
    private final Predicate<Call> listed;

    GlobalCallRule(String id, String type, Map<String, String> keysByMethod) {
        this.id = id;
        this.type = type;
        this.keys = new CallTable<>(keysByMethod);
        this.listed = call -> keyOf(call).isPresent();
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String type() {
        return type;
    }

    /** The lock key of what the call sets; empty for any other call. */
    Optional<String> keyOf(Call call) {
        return keys.find(call);
    }

    /** What the call sets, in the whole JVM. */
    Resource resource(TestClassCode test, Step step, Call call) {
        return Resource.wholeJvm(keyOf(call).orElseThrow());
    }

    /** What the code under test gives it always; empty where that is not known. */
    String constant(TestClassCode test, Step step, Call call) {
        return "";
    }

    /** Whether a call of the table changes anything for others, there where it stands. */
    boolean matters(TestClassCode test, Step step, Call call) {
        return true;
    }

    @Override
    public final List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(listed, (step, call) -> {
            if (!test.runsOnceForAll(step) && matters(test, step, call)) {
                ResourceUse use = test.use(
                        this,
                        resource(test, step, call),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " calls " + call.method() + ", which changes it for the whole JVM");
                uses.add(use.settingOnly(constant(test, step, call)));
            }
        });
        return uses;
    }
}
