package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells containers that are made for use by many threads, by their type or by what their field is given. */
final class ConcurrentContainers {

    private final CodeModel code;
    private final Map<String, Boolean> fields = new HashMap<>();

    ConcurrentContainers(CodeModel code) {
        this.code = code;
    }

    boolean isConcurrent(String owner, Value receiver) {
        if (isConcurrent(owner)) {
            return true;
        }
        return receiver instanceof Value.FieldValue field
                && code.field(field.owner(), field.name())
                        .map(facts -> isConcurrent(facts.type()) || holdsConcurrent(facts.owner(), facts.name()))
                        .orElse(false);
    }

    private static boolean isConcurrent(String type) {
        return type.startsWith("java.util.concurrent.Concurrent")
                || type.startsWith("java.util.concurrent.CopyOnWrite")
                || type.startsWith("java.util.concurrent.atomic.");
    }

    private boolean holdsConcurrent(String owner, String name) {
        return fields.computeIfAbsent(owner + "." + name, key -> isGivenOnlyConcurrent(owner, key));
    }

    private boolean isGivenOnlyConcurrent(String owner, String key) {
        List<FieldUse> writes = code.own(owner).map(ClassFacts::name).stream()
                .flatMap(type -> code.code(type).stream())
                .flatMap(method -> method.writes(key))
                .toList();
        return !writes.isEmpty() && writes.stream().allMatch(use -> makesConcurrent(use.value()));
    }

    private static boolean makesConcurrent(Value value) {
        return value instanceof Value.Created created && isConcurrent(created.type())
                || value instanceof Value.Result result
                        && (result.call().name().startsWith("synchronized")
                                || result.call().name().equals("newKeySet"));
    }
}
