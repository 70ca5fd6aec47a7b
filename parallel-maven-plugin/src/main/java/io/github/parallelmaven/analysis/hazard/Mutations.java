package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ArrayStore;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which objects a method changes, itself or through methods of this module that it calls. Worked out once a method. */
final class Mutations {

    /** A call with more possible targets than this says nothing about one of them. */
    static final int MOST_TARGETS = 6;

    private final CodeModel code;
    private final Roots roots;
    private final MutatingCalls table;
    private final Map<MethodCode, List<Mutation>> known = new HashMap<>();
    private final Map<MethodCode, Set<Effect>> effects = new HashMap<>();
    private final Set<MethodCode> open = new HashSet<>();

    Mutations(CodeModel code) {
        this.code = code;
        this.roots = new Roots(code);
        this.table = new MutatingCalls(code);
    }

    Roots roots() {
        return roots;
    }

    List<Mutation> of(MethodCode method) {
        List<Mutation> found = known.get(method);
        if (found == null) {
            known.put(method, List.of());
            open.add(method);
            found = List.copyOf(new LinkedHashSet<>(collect(method)));
            known.put(method, found);
            open.remove(method);
        }
        return found;
    }

    private List<Mutation> collect(MethodCode method) {
        List<Mutation> found = new ArrayList<>();
        for (FieldUse use : method.fields()) {
            if (use.write() && !use.isStatic() && !isLazyInitialisation(method, use)) {
                Mutation.Kind kind = MockCalls.isNewMock(use.value()) ? Mutation.Kind.MOCK : Mutation.Kind.STATE;
                roots.of(use.receiver())
                        .forEach(root -> found.add(new Mutation(root, kind, false, use.line(), "sets " + use.name())));
            }
        }
        for (ArrayStore store : method.arrayStores()) {
            boolean weak = method.locks() && !code.isTestCode(method.owner());
            add(found, store.array(), weak, store.line(), "stores into the array");
        }
        method.calls().forEach(call -> call(method, call, found));
        if (method.header().isConstructor()) {
            found.removeIf(mutation -> mutation.root().equals(new Root.Parameter(0)));
        }
        return found;
    }

    private void add(List<Mutation> found, Value target, boolean weak, int line, String what) {
        roots.of(target).forEach(root -> found.add(new Mutation(root, Mutation.Kind.STATE, weak, line, what)));
    }

    /** A value computed on first use and kept: every thread computes the same one. A flag is no such value. */
    static boolean isLazyInitialisation(MethodCode method, FieldUse use) {
        return method.checkedFields().contains(use.key())
                && !(use.value() instanceof Value.Null)
                && !(use.value() instanceof Value.Constant flag && flag.value() instanceof Number);
    }

    private void call(MethodCode method, Call call, List<Mutation> found) {
        Value mock = MockCalls.used(call);
        if (!(mock instanceof Value.Unknown)) {
            roots.of(mock)
                    .forEach(root -> found.add(
                            new Mutation(root, Mutation.Kind.MOCK, false, call.line(), call.name() + " on a mock")));
        } else if (table.changesReceiver(call)) {
            add(found, call.receiver(), isWeak(method, call), call.line(), "calls " + call.name());
        } else if (table.changesFirstArgument(call)) {
            add(found, call.argument(0), false, call.line(), "calls " + call.name());
        } else {
            through(call, found);
        }
    }

    private void through(Call call, List<Mutation> found) {
        List<MethodCode> targets = code.targets(call);
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            return;
        }
        for (MethodCode target : targets) {
            for (Effect effect : effects(target)) {
                if (effect.parameter() < call.operands().size()) {
                    Mutation.Kind kind = effect.onMock() ? Mutation.Kind.MOCK : Mutation.Kind.CALL;
                    roots.of(call.operands().get(effect.parameter()))
                            .forEach(root -> found.add(
                                    new Mutation(root, kind, effect.weak(), call.line(), "calls " + call.name())));
                }
            }
        }
    }

    /** What callers need to know of a method: the parameters it changes, each way once. */
    private Set<Effect> effects(MethodCode method) {
        Set<Effect> found = effects.get(method);
        if (found == null) {
            boolean beingWorkedOut = open.contains(method);
            found = new LinkedHashSet<>();
            for (Mutation mutation : of(method)) {
                if (mutation.root() instanceof Root.Parameter parameter) {
                    found.add(new Effect(parameter.index(), mutation.kind() == Mutation.Kind.MOCK, mutation.weak()));
                }
            }
            if (!beingWorkedOut) {
                effects.put(method, found);
            }
        }
        return found;
    }

    private record Effect(int parameter, boolean onMock, boolean weak) {}

    /** Code under test that fills a cache or counts; a test that does so means it. */
    private boolean isWeak(MethodCode method, Call call) {
        if (code.isTestCode(method.owner())) {
            return false;
        }
        return table.counts(call)
                || table.caches(call) && (method.locks() || isConcurrent(call.owner(), call.receiver()));
    }

    private boolean isConcurrent(String owner, Value receiver) {
        if (table.isConcurrent(owner)) {
            return true;
        }
        return receiver instanceof Value.FieldValue field
                && code.field(field.owner(), field.name())
                        .map(facts -> table.isConcurrent(facts.type()) || holdsConcurrent(facts.owner(), facts.name()))
                        .orElse(false);
    }

    private boolean holdsConcurrent(String owner, String name) {
        List<FieldUse> writes = code.own(owner).map(ClassFacts::name).stream()
                .flatMap(type -> code.code(type).stream())
                .flatMap(method -> method.fields().stream())
                .filter(use ->
                        use.write() && use.owner().equals(owner) && use.name().equals(name))
                .toList();
        return !writes.isEmpty() && writes.stream().allMatch(use -> makesConcurrent(use.value()));
    }

    private boolean makesConcurrent(Value value) {
        return value instanceof Value.Created created && table.isConcurrent(created.type())
                || value instanceof Value.Result result
                        && (result.call().name().startsWith("synchronized")
                                || result.call().name().equals("newKeySet"));
    }
}
