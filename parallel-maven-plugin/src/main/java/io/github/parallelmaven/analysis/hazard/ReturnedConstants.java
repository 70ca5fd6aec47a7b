package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Factories that make a new object but for special cases, for which they have constants: such as a smallest and a largest
 * value. Whoever changes what he is given has a new one; nobody changes a constant on purpose.
 */
final class ReturnedConstants {

    private final CodeModel code;
    private final Map<String, Boolean> known = new HashMap<>();

    ReturnedConstants(CodeModel code) {
        this.code = code;
    }

    /** The values without constants where there is a new object among them. */
    List<Value> withoutSpecialCases(List<Value> returned) {
        List<Value> all = returned.stream().flatMap(ReturnedConstants::each).toList();
        boolean makes = all.stream().anyMatch(Value.Created.class::isInstance);
        return makes ? all.stream().filter(value -> !isConstant(value)).toList() : returned;
    }

    private static Stream<Value> each(Value value) {
        return value instanceof Value.OneOf oneOf ? oneOf.values().stream() : Stream.of(value);
    }

    private boolean isConstant(Value value) {
        return value instanceof Value.FieldValue field
                && field.isStatic()
                && code.field(field.owner(), field.name())
                        .map(this::isNeverAssignedLater)
                        .orElse(false);
    }

    private boolean isNeverAssignedLater(FieldFacts field) {
        return field.isFinal()
                || known.computeIfAbsent(
                        field.key(),
                        key -> code.code(field.owner()).stream()
                                .filter(method -> !method.header().isClassInitializer())
                                .flatMap(method -> method.writes(key))
                                .findAny()
                                .isEmpty());
    }
}
