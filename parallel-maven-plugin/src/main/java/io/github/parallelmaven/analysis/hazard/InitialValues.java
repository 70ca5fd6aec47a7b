package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells static final fields whose object cannot change from how it is made, where the type alone does not say. */
final class InitialValues {

    private static final List<String> MAKERS = List.of("unmodifiable", "empty", "singleton", "nCopies");

    /** An object without a field stands for a special case, or serves as a lock. */
    private static final Set<String> NOTHING_INSIDE = Set.of(Value.Created.EMPTY_ARRAY, "java.lang.Object");

    private final CodeModel code;
    private final Stateless stateless;
    private final Map<FieldFacts, Boolean> known = new HashMap<>();

    InitialValues(CodeModel code) {
        this.code = code;
        this.stateless = new Stateless(code);
    }

    boolean isImmutable(FieldFacts field) {
        Boolean found = known.get(field);
        if (found == null) {
            found = field.isFinal() && (isOfJdk(field) || isMadeImmutable(field));
            known.put(field, found);
        }
        return found;
    }

    /** Such as {@code Collections.EMPTY_LIST}: what the JDK hands to everybody, it lets nobody change. */
    private static boolean isOfJdk(FieldFacts field) {
        return field.owner().startsWith("java.");
    }

    private boolean isMadeImmutable(FieldFacts field) {
        List<FieldUse> writes = code.declared(field.owner(), "<clinit>()V").stream()
                .flatMap(method -> method.fields().stream())
                .filter(use -> use.write() && use.isOf(field))
                .toList();
        return !writes.isEmpty() && writes.stream().allMatch(use -> isImmutable(use.value()));
    }

    /** Whether the value is an object that cannot change. */
    boolean isImmutable(Value value) {
        if (value instanceof Value.Created created) {
            return NOTHING_INSIDE.contains(created.type()) || stateless.isStateless(created.type());
        }
        return value instanceof Value.Result result
                && (makesImmutable(result.call()) || isFactoryOfStateless(result.call()));
    }

    /** A static method of this module that returns nothing but new stateless objects. */
    private boolean isFactoryOfStateless(Call call) {
        List<Value> returned = call.kind() != Call.Kind.STATIC
                ? List.of()
                : code.targets(call).stream()
                        .flatMap(target -> target.returns().stream())
                        .toList();
        return !returned.isEmpty()
                && returned.stream()
                        .allMatch(value ->
                                value instanceof Value.Created created && stateless.isStateless(created.type()));
    }

    private static boolean makesImmutable(Call call) {
        boolean factory = call.name().equals("of")
                || call.name().equals("copyOf")
                || call.name().equals("ofEntries");
        return switch (call.owner()) {
            case "java.util.List", "java.util.Set", "java.util.Map" -> factory;
            case "java.util.Collections" -> MAKERS.stream().anyMatch(call.name()::startsWith);
            case "java.util.stream.Stream" -> call.name().equals("toList");
            default -> call.owner().startsWith("com.google.common.collect.Immutable");
        };
    }
}
