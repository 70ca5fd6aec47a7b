package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which objects a method changes, itself or through methods of this module that it calls. Worked out once a method. */
final class Mutations {

    /** A call with more possible targets than this says nothing about one of them. */
    static final int MOST_TARGETS = 6;

    private final Roots roots;
    private final DirectMutations direct;
    private final Effects effects;
    private final HeldTypes held;
    private final Map<MethodCode, List<Mutation>> known = new HashMap<>();

    Mutations(CodeModel code) {
        this.roots = new Roots(code);
        this.direct = new DirectMutations(code, roots);
        this.effects = new Effects(code, roots, direct);
        this.held = new HeldTypes(code);
    }

    Roots roots() {
        return roots;
    }

    List<Mutation> of(MethodCode method) {
        return known.computeIfAbsent(method, this::collect);
    }

    private List<Mutation> collect(MethodCode method) {
        Set<Mutation> found = new LinkedHashSet<>();
        direct.of(method).forEach(each -> found.add(each.mutation()));
        for (Call call : method.calls()) {
            if (!direct.explains(call)) {
                effects.targets(call).forEach(target -> through(call, effects.of(target), found));
            }
        }
        if (OneThreadCalls.isUnderLock(method)) {
            found.removeIf(mutation -> mutation.kind() == Mutation.Kind.USE);
        }
        if (method.header().isConstructor()) {
            found.removeIf(mutation -> mutation.root().equals(new Root.Parameter(0)));
        }
        return List.copyOf(found);
    }

    private void through(Call call, Set<Effect> ofTarget, Set<Mutation> found) {
        for (Effect effect : ofTarget) {
            if (effect.parameter() < call.operands().size()) {
                Mutation.Kind kind = effect.kind() == Mutation.Kind.STATE ? Mutation.Kind.CALL : effect.kind();
                for (Root root : roots.of(call.operands().get(effect.parameter()))) {
                    if (!(root instanceof Root.StaticField field) || held.mayHold(field.field(), effect.changed())) {
                        found.add(new Mutation(root, kind, effect.weak(), call.line(), Mutation.CALLS + call.name()));
                    }
                }
            }
        }
    }

    /** A value computed on first use and kept: every thread computes the same one. A flag is no such value. */
    static boolean isLazyInitialisation(MethodCode method, FieldUse use) {
        return method.checkedFields().contains(use.key())
                && !(use.value() instanceof Value.Null)
                && !(use.value() instanceof Value.Constant flag && flag.value() instanceof Number);
    }
}
