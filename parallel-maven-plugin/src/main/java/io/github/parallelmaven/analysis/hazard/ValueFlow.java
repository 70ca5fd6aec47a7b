package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where methods and fields of this build get values from: the calls of a method, and the assignments of a field. Each method
 * is looked through once, when a test class first reaches it; all test classes of a large suite reach the same thousands.
 */
final class ValueFlow {

    /** A call, and the method that makes it. */
    record CallSite(MethodCode caller, Call call) {}

    /** What a method assigns. */
    record Assigned(MethodCode method, Value value) {}

    private final CodeModel code;
    private final Set<MethodCode> read = new HashSet<>();
    private final Map<String, List<CallSite>> bySignature = new HashMap<>();
    private final Map<String, List<Assigned>> byField = new HashMap<>();
    private @Nullable Reach latest;

    ValueFlow(CodeModel code) {
        this.code = code;
    }

    /** The calls in what a test class reaches that may run the method. */
    List<CallSite> callers(MethodCode method, Reach reach) {
        read(reach);
        return bySignature.getOrDefault(method.header().signature(), List.of()).stream()
                .filter(site -> reach.contains(site.caller()))
                .filter(site -> code.targets(site.call()).contains(method))
                .toList();
    }

    /** What a test class gives a field in what it reaches. */
    List<Assigned> assigned(FieldFacts field, Reach reach) {
        read(reach);
        return byField.getOrDefault(field.key(), List.of()).stream()
                .filter(each -> reach.contains(each.method()))
                .toList();
    }

    private void read(Reach reach) {
        if (reach != latest) {
            reach.steps().stream().map(Step::method).filter(read::add).forEach(this::read);
            latest = reach;
        }
    }

    private void read(MethodCode method) {
        for (Call call : method.calls()) {
            bySignature
                    .computeIfAbsent(call.signature(), key -> new ArrayList<>())
                    .add(new CallSite(method, call));
        }
        for (FieldUse use : method.fields()) {
            if (use.write()) {
                byField.computeIfAbsent(declaredKey(use), key -> new ArrayList<>())
                        .add(new Assigned(method, use.value()));
            }
        }
    }

    private String declaredKey(FieldUse use) {
        return code.field(use.owner(), use.name()).map(FieldFacts::key).orElse(use.key());
    }
}
