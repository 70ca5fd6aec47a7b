package io.github.parallelmaven.analysis.hazard.outside;

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
 * H53: state of the process is changed by a native call, or a signal is handled or sent. The working folder is H44's; loading a
 * library happens once, whoever comes first.
 */
public final class NativeState implements HazardRule {

    /** As libraries for native calls declare them, without a body of their own. */
    private static final Set<String> CALLS = Set.of(
            "umask(I)I",
            "chroot(Ljava/lang/String;)I",
            "setenv(Ljava/lang/String;Ljava/lang/String;I)I",
            "unsetenv(Ljava/lang/String;)I",
            "putenv(Ljava/lang/String;)I",
            "setlocale(ILjava/lang/String;)Ljava/lang/String;");

    @Override
    public String id() {
        return "H53";
    }

    @Override
    public String type() {
        return "native_state";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(NativeState::mayChange, (step, call) -> {
            if (isNative(test, call) && !test.runsOnceForAll(step)) {
                uses.add(test.useFromTest(
                        this,
                        Resource.wholeJvm("native:" + call.name()),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " calls " + call.method() + ", which holds for the whole process"));
            }
        });
        return uses;
    }

    private static boolean mayChange(Call call) {
        return CALLS.contains(call.signature())
                || call.is("sun.misc.Signal", "handle")
                || call.is("sun.misc.Signal", "raise");
    }

    private static boolean isNative(TestClassCode test, Call call) {
        return call.owner().equals("sun.misc.Signal")
                || test.code().targets(call).isEmpty();
    }
}
