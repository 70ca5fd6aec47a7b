package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each method hands values on: to methods of this build that it calls, and to fields. Worked out once a method. */
final class ValueFlow {

    /** A call that may run the target. */
    record Handed(MethodCode target, Call call) {}

    /** @param field the key of the field where it is declared */
    record Assigned(String field, Value value) {}

    private final CodeModel code;
    private final Map<MethodCode, List<Handed>> handed = new HashMap<>();
    private final Map<MethodCode, List<Assigned>> assigned = new HashMap<>();

    ValueFlow(CodeModel code) {
        this.code = code;
    }

    /** In the order of the calls. */
    List<Handed> handed(MethodCode method) {
        List<Handed> found = handed.get(method);
        if (found == null) {
            List<Handed> all = new ArrayList<>();
            method.calls().forEach(call -> code.targets(call).forEach(target -> all.add(new Handed(target, call))));
            found = List.copyOf(all);
            handed.put(method, found);
        }
        return found;
    }

    /** In the order of the assignments. */
    List<Assigned> assigned(MethodCode method) {
        List<Assigned> found = assigned.get(method);
        if (found == null) {
            found = method.fields().stream()
                    .filter(FieldUse::write)
                    .map(use -> new Assigned(declaredKey(use), use.value()))
                    .toList();
            assigned.put(method, found);
        }
        return found;
    }

    private String declaredKey(FieldUse use) {
        return code.field(use.owner(), use.name()).map(FieldFacts::key).orElse(use.key());
    }
}
