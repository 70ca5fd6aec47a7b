package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which static fields are read and set through a {@code VarHandle}. */
final class StaticHandles {

    /** From the handle to where it is looked up: a field that keeps it, and a method that hides the checked exceptions. */
    private static final int DEEPEST = 3;

    private final CodeModel code;

    StaticHandles(CodeModel code) {
        this.code = code;
    }

    static boolean concern(Call call) {
        return reads(call) || writes(call);
    }

    static boolean reads(Call call) {
        return isOfHandle(call) && call.name().startsWith("get") && !call.name().startsWith("getAnd");
    }

    /** What sets a field that is still null is lazy initialisation that no race disturbs. */
    static boolean writes(Call call) {
        boolean compares = call.name().startsWith("compareAnd") || call.name().startsWith("weakCompareAnd");
        return isOfHandle(call)
                && (call.name().startsWith("set")
                        || call.name().startsWith("getAnd")
                        || compares && !(call.argument(0) instanceof Value.Null));
    }

    /** Whether it only counts: harmless between tests until somebody looks at the number. */
    static boolean counts(Call call) {
        return isOfHandle(call) && call.name().startsWith("getAndAdd");
    }

    private static boolean isOfHandle(Call call) {
        return call.owner().equals("java.lang.invoke.VarHandle") && call.kind() == Call.Kind.VIRTUAL;
    }

    /** The fields that the handle may stand for; none of objects. */
    Stream<FieldFacts> fields(Call call) {
        return fields(call.receiver(), null, DEEPEST);
    }

    /** @param from the call that led into the method in which the value is, which may give it the name of the field */
    private Stream<FieldFacts> fields(Value handle, @Nullable Call from, int depth) {
        if (depth == 0) {
            return Stream.of();
        } else if (handle instanceof Value.OneOf oneOf) {
            return oneOf.values().stream().flatMap(each -> fields(each, from, depth - 1));
        } else if (handle instanceof Value.FieldValue kept && kept.isStatic()) {
            return code.declared(kept.owner(), "<clinit>()V").stream()
                    .flatMap(method -> method.writes(kept.key()))
                    .map(FieldUse::value)
                    .flatMap(value -> fields(value, null, depth - 1));
        }
        return handle instanceof Value.Result result ? fields(result.call(), from, depth) : Stream.of();
    }

    private Stream<FieldFacts> fields(Call call, @Nullable Call from, int depth) {
        if (call.is("java.lang.invoke.MethodHandles$Lookup", "findStaticVarHandle")) {
            return field(given(call.argument(0), from), given(call.argument(1), from));
        }
        return code.targets(call).stream()
                .flatMap(target -> target.returns().stream())
                .flatMap(returned -> fields(returned, call, depth - 1));
    }

    private static Value given(Value value, @Nullable Call from) {
        return value instanceof Value.Parameter parameter
                        && from != null
                        && parameter.index() < from.operands().size()
                ? from.operands().get(parameter.index())
                : value;
    }

    private Stream<FieldFacts> field(Value type, Value name) {
        return type instanceof Value.TypeLiteral owner && name instanceof Value.Constant constant
                ? code.field(owner.type(), String.valueOf(constant.value())).stream()
                : Stream.of();
    }
}
