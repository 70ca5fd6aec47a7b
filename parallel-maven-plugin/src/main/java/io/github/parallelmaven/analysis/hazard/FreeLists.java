package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells arrays of slots in which used objects lie for their next use: one is taken by swapping {@code null} for it, and given
 * back into a slot that is empty. Nobody else has what was taken, and whether there was one matters only to who counts.
 */
final class FreeLists {

    private static final String SLOTS = "java.util.concurrent.atomic.AtomicReferenceArray";

    private final CodeModel code;
    private final Map<String, Boolean> taking = new HashMap<>();

    FreeLists(CodeModel code) {
        this.code = code;
    }

    /** Whether the call takes from, or gives back to, such an array. */
    boolean turnsOver(MethodCode method, Call call) {
        return takes(call) || gives(call) && taking.computeIfAbsent(method.owner(), this::isTaking);
    }

    private boolean isTaking(String type) {
        return code.code(type).stream()
                .flatMap(method -> method.calls().stream())
                .anyMatch(FreeLists::takes);
    }

    private static boolean takes(Call call) {
        return call.is(SLOTS, "getAndSet") && isAnySlot(call) && call.argument(1) instanceof Value.Null;
    }

    private static boolean gives(Call call) {
        return call.is(SLOTS, "compareAndSet") && isAnySlot(call) && call.argument(1) instanceof Value.Null;
    }

    /** A certain slot has a meaning of its own. */
    private static boolean isAnySlot(Call call) {
        return !(call.argument(0) instanceof Value.Constant);
    }
}
