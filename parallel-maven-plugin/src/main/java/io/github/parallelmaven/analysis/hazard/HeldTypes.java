package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of this module whose objects may hang at a static final field: those that its static initialiser may
 * create, and those that the methods of these put into fields and containers later. A virtual call on what the field
 * holds runs no code of another class, such as of a stub that only one test knows.
 */
final class HeldTypes {

    private final CodeModel code;
    private final MutatingCalls table;
    private final Map<String, Optional<Set<String>>> known = new HashMap<>();
    private final Map<String, Set<String>> madeBy = new HashMap<>();

    HeldTypes(CodeModel code) {
        this.code = code;
        this.table = new MutatingCalls(code);
    }

    /** Whether an object of the class may hang at the field; true when that cannot be told. */
    boolean mayHold(FieldFacts field, String type) {
        if (type.isEmpty() || !field.isFinal()) {
            return true;
        }
        Optional<Set<String>> held = known.computeIfAbsent(field.key(), key -> heldBy(field));
        return held.isEmpty() || held.get().stream().anyMatch(each -> code.isSubtype(each, type));
    }

    private Optional<Set<String>> heldBy(FieldFacts field) {
        List<FieldUse> writes = code.declared(field.owner(), "<clinit>()V").stream()
                .flatMap(method -> method.fields().stream())
                .filter(use -> use.write() && use.isOf(field))
                .toList();
        if (writes.isEmpty() || !writes.stream().allMatch(use -> isMadeHere(use.value()))) {
            return Optional.empty();
        }
        return Optional.of(madeBy.computeIfAbsent(field.owner(), this::made));
    }

    /** A new object, or what a method of this module or of the JDK made of such: no library's surprise. */
    private boolean isMadeHere(Value value) {
        return value instanceof Value.Created
                || value instanceof Value.Result result
                        && (code.own(result.call().owner()).isPresent()
                                || result.call().owner().startsWith("java.util."));
    }

    private Set<String> made(String owner) {
        Set<String> types = new HashSet<>(Reach.ofInitialiser(code, owner).created());
        Deque<String> waiting = new ArrayDeque<>(types);
        waiting.add(owner);
        while (!waiting.isEmpty()) {
            for (MethodCode method : code.code(waiting.remove())) {
                Set<String> kept = new HashSet<>();
                method.fields().stream().filter(FieldUse::write).forEach(use -> collect(use.value(), kept));
                method.calls().stream()
                        .filter(table::changesReceiver)
                        .flatMap(call -> call.operands().stream())
                        .forEach(value -> collect(value, kept));
                kept.stream().filter(types::add).forEach(waiting::add);
            }
        }
        return types;
    }

    private void collect(Value value, Set<String> found) {
        if (value instanceof Value.Created created) {
            code.own(created.type()).ifPresent(type -> found.add(type.name()));
        } else if (value instanceof Value.OneOf oneOf) {
            oneOf.values().forEach(each -> collect(each, found));
        } else if (value instanceof Value.Result result && result.call().kind() == Call.Kind.FUNCTION) {
            code.targets(result.call()).stream()
                    .flatMap(target -> target.returns().stream())
                    .filter(Value.Created.class::isInstance)
                    .forEach(each -> collect(each, found));
        }
    }
}
