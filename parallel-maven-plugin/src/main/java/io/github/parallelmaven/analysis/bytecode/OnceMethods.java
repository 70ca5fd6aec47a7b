package io.github.parallelmaven.analysis.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells methods that start something once for the JVM: under a lock, after a look at a static field that the method, or
 * what it calls, sets and that its class never takes back. What runs only inside such a method is like a static
 * initialiser: whoever comes first, everybody finds the same.
 */
final class OnceMethods {

    /** Private methods that a start method is split into. */
    private static final int DEEPEST = 3;

    private final CodeModel code;
    private final Map<MethodCode, Boolean> known = new HashMap<>();

    OnceMethods(CodeModel code) {
        this.code = code;
    }

    boolean isOnce(MethodCode method) {
        return method.locks() && known.computeIfAbsent(method, this::isGuarded);
    }

    private boolean isGuarded(MethodCode method) {
        Set<String> set = new HashSet<>();
        collectSet(method, set, DEEPEST);
        return checked(method).stream()
                .filter(set::contains)
                .anyMatch(guard -> !isTakenBack(guard.substring(0, guard.lastIndexOf('.')), guard));
    }

    /** Static fields that the method, or a question it asks, compares with null, false or zero. */
    private Set<String> checked(MethodCode method) {
        Set<String> fields = new HashSet<>(method.checkedFields());
        for (Call call : method.calls()) {
            if (call.descriptor().equals("()Z")) {
                code.targets(call).forEach(question -> fields.addAll(question.checkedFields()));
            }
        }
        fields.removeIf(field -> !isStatic(field));
        return fields;
    }

    private boolean isStatic(String field) {
        int dot = field.lastIndexOf('.');
        return code.field(field.substring(0, dot), field.substring(dot + 1))
                .map(FieldFacts::isStatic)
                .orElse(false);
    }

    private void collectSet(MethodCode method, Set<String> set, int depth) {
        if (depth > 0) {
            method.fields().stream()
                    .filter(use -> use.write() && use.isStatic())
                    .forEach(use -> set.add(use.key()));
            method.calls().stream()
                    .filter(call -> call.kind() == Call.Kind.STATIC)
                    .flatMap(call -> code.targets(call).stream())
                    .forEach(target -> collectSet(target, set, depth - 1));
        }
    }

    private boolean isTakenBack(String owner, String guard) {
        return code.code(owner).stream()
                .filter(method -> !method.header().isClassInitializer())
                .flatMap(method -> method.writes(guard))
                .anyMatch(use -> isInitial(use.value()));
    }

    private static boolean isInitial(Value value) {
        return value instanceof Value.Null
                || value instanceof Value.Constant constant && constant.value().equals(0);
    }
}
