package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists what a test class does with static fields after classes are initialised; one object serves all test classes. */
final class StaticAccesses {

    private final CodeModel code;
    private final Mutations mutations;
    private final OnceFlag onceFlag;
    private final InitialValues values;

    StaticAccesses(CodeModel code, Mutations mutations) {
        this.code = code;
        this.mutations = mutations;
        this.onceFlag = new OnceFlag(code);
        this.values = new InitialValues(code);
    }

    List<StaticAccess> of(Reach reach) {
        List<StaticAccess> found = new ArrayList<>();
        for (Step step : reach.steps()) {
            if (!step.whileInitialising()) {
                for (FieldUse use : step.method().fields()) {
                    if (use.isStatic()) {
                        code.field(use.owner(), use.name()).ifPresent(field -> access(step, use, field, found));
                    }
                }
                mutations.of(step.method()).forEach(mutation -> change(step, mutation, found));
            } else {
                mutations.of(step.method()).forEach(mutation -> changeOfAnother(step, mutation, found));
            }
        }
        return withoutUsesOfWhatChanges(withoutWhatMocksExplain(withoutUsesForPrinting(found, reach)));
    }

    /** A format that only a {@code toString} uses, which no test is seen to call, is used when an assertion fails. */
    private List<StaticAccess> withoutUsesForPrinting(List<StaticAccess> found, Reach reach) {
        Set<FieldFacts> used = new HashSet<>();
        found.stream()
                .filter(access -> access.kind() == StaticAccess.Kind.USE)
                .forEach(access -> used.add(access.field()));
        if (used.isEmpty()) {
            return found;
        }
        CalledPrinting printing = new CalledPrinting(code, reach);
        return found.stream()
                .filter(access -> access.kind() != StaticAccess.Kind.USE && access.writes()
                        || !used.contains(access.field())
                        || !printing.isOnlyPossible(access.step()))
                .toList();
    }

    /** A field that a test class assigns, or whose object it changes, needs the same lock anyhow: one hazard, not two. */
    private static List<StaticAccess> withoutUsesOfWhatChanges(List<StaticAccess> found) {
        Set<FieldFacts> changed = new HashSet<>();
        found.stream()
                .filter(access -> access.writes() && !access.weak() && access.kind() != StaticAccess.Kind.USE)
                .forEach(access -> changed.add(access.field()));
        return found.stream()
                .filter(access -> access.kind() != StaticAccess.Kind.USE || !changed.contains(access.field()))
                .toList();
    }

    /** Using a mock often changes its holder on the same line: that is one hazard, not two. */
    private static List<StaticAccess> withoutWhatMocksExplain(List<StaticAccess> found) {
        Set<String> mocked = new HashSet<>();
        found.stream()
                .filter(access -> access.kind() == StaticAccess.Kind.MOCK)
                .forEach(access -> mocked.add(place(access)));
        return found.stream()
                .filter(access -> !isChange(access) || !mocked.contains(place(access)))
                .toList();
    }

    private static boolean isChange(StaticAccess access) {
        return access.kind() == StaticAccess.Kind.CHANGE || access.kind() == StaticAccess.Kind.CALL;
    }

    private static String place(StaticAccess access) {
        return access.field().key() + " " + access.step().method().owner() + ":" + access.line();
    }

    private void access(Step step, FieldUse use, FieldFacts field, List<StaticAccess> found) {
        boolean constant = field.isFinal() && ImmutableTypes.contains(field.type());
        if (field.synthetic()
                || constant
                || use.write() && (isBenignInitialisation(step, use, field) || onceFlag.isSaidOnce(field))) {
            return;
        }
        StaticAccess.Kind kind = use.write() ? written(step, use, field) : StaticAccess.Kind.READ;
        boolean weak = Successor.isAssigned(step.method(), use);
        found.add(new StaticAccess(step, field, kind, weak, use.line(), use.write() ? "assigns" : "reads"));
    }

    private static StaticAccess.Kind written(Step step, FieldUse use, FieldFacts field) {
        if (MockCalls.isNewMock(use.value())) {
            return StaticAccess.Kind.MOCK;
        }
        boolean onFirstUse = isOnFirstUse(step.method(), use, field)
                || step.from() != null && isOnFirstUse(step.from().method(), use, field);
        return onFirstUse && !step.method().locks() ? StaticAccess.Kind.INITIALISE : StaticAccess.Kind.ASSIGN;
    }

    /** Whether the method looks whether the value is there, or the flag raised, and no lock is held meanwhile. */
    private static boolean isOnFirstUse(MethodCode method, FieldUse use, FieldFacts field) {
        boolean raised = field.type().equals("boolean")
                && use.value() instanceof Value.Constant flag
                && flag.value().equals(1)
                && method.checkedFields().contains(use.key());
        return !method.locks() && (raised || Mutations.isLazyInitialisation(method, use));
    }

    /** Lazy initialisation whose race does no harm: under a lock, volatile, or of an object nobody can change. */
    private boolean isBenignInitialisation(Step step, FieldUse use, FieldFacts field) {
        return Mutations.isLazyInitialisation(step.method(), use)
                && (step.method().locks()
                        || field.isVolatile()
                        || ImmutableTypes.contains(field.type())
                        || values.isImmutable(use.value()));
    }

    /**
     * What a class puts into something of another class when it is loaded: once a JVM, so that only who counts, or empties,
     * finds a difference.
     */
    private static void changeOfAnother(Step step, Mutation mutation, List<StaticAccess> found) {
        boolean puts = mutation.kind() == Mutation.Kind.STATE || mutation.kind() == Mutation.Kind.CALL;
        if (puts && mutation.root() instanceof Root.StaticField root && !isOfItsOwnClass(step, root.field())) {
            change(step, new Mutation(root, mutation.kind(), true, mutation.line(), mutation.what()), found);
        }
    }

    private static boolean isWithin(String type, FieldFacts field) {
        return TestMethod.outermost(field.owner()).equals(TestMethod.outermost(type));
    }

    /** Whether the class of the field is among those whose loading, one after the other, leads to the step. */
    private static boolean isOfItsOwnClass(Step step, FieldFacts field) {
        Step first = step;
        for (Step at = step; at != null && at.whileInitialising(); at = at.from()) {
            if (at.method().header().isClassInitializer()
                    && isWithin(at.method().owner(), field)) {
                return true;
            }
            first = at;
        }
        return isWithin(first.method().owner(), field);
    }

    private static void change(Step step, Mutation mutation, List<StaticAccess> found) {
        if (mutation.root() instanceof Root.StaticField root
                && !isEnumValues(root.field())
                && !(mutation.kind() == Mutation.Kind.USE && isUnderLock(step))) {
            StaticAccess.Kind kind =
                    switch (mutation.kind()) {
                        case STATE -> StaticAccess.Kind.CHANGE;
                        case CALL -> StaticAccess.Kind.CALL;
                        case MOCK -> StaticAccess.Kind.MOCK;
                        case USE -> StaticAccess.Kind.USE;
                    };
            found.add(new StaticAccess(step, root.field(), kind, mutation.weak(), mutation.line(), mutation.what()));
        }
    }

    /** Whether the way to the step, as far as it is known, holds a lock. */
    private static boolean isUnderLock(Step step) {
        for (Step at = step; at != null; at = at.from()) {
            if (OneThreadCalls.isUnderLock(at.method())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnumValues(FieldFacts field) {
        return field.name().equals("$VALUES") || field.constant() instanceof Value.Constant;
    }
}
