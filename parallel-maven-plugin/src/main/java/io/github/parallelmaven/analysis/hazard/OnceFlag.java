package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells flags of the code under test that only keep a message from being said twice: looked at and set in one method,
 * which runs no other code of this module. A flag that guards a start is none, since the second comer finds it half done.
 */
final class OnceFlag {

    private final CodeModel code;
    private final Map<FieldFacts, Boolean> known = new HashMap<>();

    OnceFlag(CodeModel code) {
        this.code = code;
    }

    boolean isSaidOnce(FieldFacts field) {
        return field.type().equals("boolean")
                && !code.isTestCode(field.owner())
                && known.computeIfAbsent(field, this::onlyKeepsFromRepeating);
    }

    private boolean onlyKeepsFromRepeating(FieldFacts field) {
        List<MethodCode> users = code.code(field.owner()).stream()
                .filter(method -> !method.header().isClassInitializer())
                .filter(method -> method.fields().stream().anyMatch(use -> use.isOf(field)))
                .toList();
        return !users.isEmpty() && users.stream().allMatch(method -> checksAndSets(method, field));
    }

    private boolean checksAndSets(MethodCode method, FieldFacts field) {
        return method.checkedFields().contains(field.key())
                && method.calls().stream().noneMatch(this::runsOwnCode)
                && method.fields().stream()
                        .filter(use -> use.write() && use.isStatic())
                        .allMatch(use -> use.isOf(field) && raises(use));
    }

    /** Superclass constructors aside, which a constructor cannot do without. */
    private boolean runsOwnCode(Call call) {
        return !call.name().equals("<init>") && !code.targets(call).isEmpty();
    }

    private static boolean raises(FieldUse use) {
        return use.value() instanceof Value.Constant constant
                && constant.value().equals(1);
    }
}
