package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.TestMethod;
import java.util.List;
import java.util.Locale;

/** H03: test code calls a method of the code under test that is made for changing global state. */
public final class GlobalMutator extends StaticStateRule {

    private static final List<String> VERBS = List.of(
            "set",
            "register",
            "unregister",
            "deregister",
            "add",
            "remove",
            "clear",
            "reset",
            "init",
            "install",
            "uninstall",
            "enable",
            "disable",
            "configure",
            "load",
            "shutdown",
            "use",
            "put",
            "restore",
            "change");

    /** They add something of their own, and leave alone what is there. */
    private static final List<String> ADDING = List.of("add", "register", "put");

    @Override
    public String id() {
        return "H03";
    }

    @Override
    public String type() {
        return "global_mutator";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return !test.isTestState(access.field()) && owns(access, test);
    }

    /** A test that has an entry added wants it to be found, by whatever looks for it. */
    @Override
    boolean isWeak(StaticAccess access) {
        boolean registers = access.kind() == StaticAccess.Kind.ASSIGN
                && isMutator(access.step().method().name());
        return access.weak() && !registers;
    }

    static boolean owns(StaticAccess access, TestClassCode test) {
        if (!access.writes()
                || access.kind().hasItsOwnRule()
                || test.code().isTestCode(access.field().owner())) {
            return false;
        }
        if (test.isTestCode(access.step())) {
            return access.kind() == StaticAccess.Kind.CALL;
        }
        Step call = test.handedOver(access.step());
        return call.from() != null && isMutator(call.method().name());
    }

    /**
     * Whether test code does it, or calls a method of the field's class whose name says that it is made for changing what is
     * there.
     */
    static boolean isAskedFor(StaticAccess access, TestClassCode test) {
        Step step = access.step();
        if (test.isTestCode(step)) {
            return access.kind() != StaticAccess.Kind.CALL || changes(access.called());
        }
        if (access.kind() == StaticAccess.Kind.CALL
                && test.code().own(access.field().type()).isEmpty()) {
            // Of a container of the JDK: an element is changed, and not what all share.
            return false;
        }
        boolean atField = false;
        while (step != null && !test.isTestCode(step) && changes(step.method().name())) {
            atField |= TestMethod.outermost(step.method().owner())
                    .equals(TestMethod.outermost(access.field().owner()));
            step = step.from();
        }
        return atField && step != null && test.isTestCode(step);
    }

    @Override
    boolean pointsAtTheCall() {
        return true;
    }

    private static boolean changes(String method) {
        return isMutator(method) && ADDING.stream().noneMatch(method::startsWith);
    }

    private static boolean isMutator(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        return VERBS.stream().anyMatch(name::startsWith);
    }
}
