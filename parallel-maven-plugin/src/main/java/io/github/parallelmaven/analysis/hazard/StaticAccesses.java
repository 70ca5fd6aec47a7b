package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists what a test class does with static fields after classes are initialised. */
final class StaticAccesses {

    private final CodeModel code;
    private final Mutations mutations;
    private final OnceFlag onceFlag;

    StaticAccesses(CodeModel code, Mutations mutations) {
        this.code = code;
        this.mutations = mutations;
        this.onceFlag = new OnceFlag(code);
    }

    List<StaticAccess> of(Reach reach) {
        List<StaticAccess> found = new ArrayList<>();
        for (Step step : reach.steps()) {
            if (!step.whileInitialising()) {
                step.method().fields().stream()
                        .filter(FieldUse::isStatic)
                        .forEach(use -> code.field(use.owner(), use.name())
                                .ifPresent(field -> access(step, use, field, found)));
                mutations.of(step.method()).forEach(mutation -> change(step, mutation, found));
            }
        }
        return withoutWhatMocksExplain(found);
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
        boolean mock = use.write() && MockCalls.isNewMock(use.value());
        StaticAccess.Kind written = mock ? StaticAccess.Kind.MOCK : StaticAccess.Kind.ASSIGN;
        StaticAccess.Kind kind = use.write() ? written : StaticAccess.Kind.READ;
        found.add(new StaticAccess(step, field, kind, false, use.line(), use.write() ? "assigns" : "reads"));
    }

    /** Lazy initialisation whose race does no harm: under a lock, volatile, or of an object nobody can change. */
    private static boolean isBenignInitialisation(Step step, FieldUse use, FieldFacts field) {
        return Mutations.isLazyInitialisation(step.method(), use)
                && (step.method().locks() || field.isVolatile() || ImmutableTypes.contains(field.type()));
    }

    private static void change(Step step, Mutation mutation, List<StaticAccess> found) {
        if (mutation.root() instanceof Root.StaticField root && !isEnumValues(root.field())) {
            StaticAccess.Kind kind =
                    switch (mutation.kind()) {
                        case STATE -> StaticAccess.Kind.CHANGE;
                        case CALL -> StaticAccess.Kind.CALL;
                        case MOCK -> StaticAccess.Kind.MOCK;
                    };
            found.add(new StaticAccess(step, root.field(), kind, mutation.weak(), mutation.line(), mutation.what()));
        }
    }

    private static boolean isEnumValues(FieldFacts field) {
        return field.name().equals("$VALUES") || field.constant() instanceof Value.Constant;
    }
}
