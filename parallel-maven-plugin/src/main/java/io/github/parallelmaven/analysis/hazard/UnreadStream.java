package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A stream of a folder's entries that is opened and closed, or handed over as the folder that it stands for, and never read. */
final class UnreadStream {

    private static final String FOLDER = "java.nio.file.SecureDirectoryStream";

    private final CodeModel code;

    UnreadStream(CodeModel code) {
        this.code = code;
    }

    /**
     * Whether nothing in the method reads it, and nothing gets it that could.
     *
     * @param opening the call that gives it
     */
    boolean isOf(MethodCode method, Call opening) {
        return isUnread(method, value -> value instanceof Value.Result result && result.call() == opening);
    }

    private boolean isUnread(MethodCode method, Predicate<Value> stream) {
        Predicate<Value> is = value -> stream.test(value)
                || value instanceof Value.OneOf several
                        && several.values().stream().anyMatch(stream);
        return method.returns().stream().noneMatch(is)
                && method.fields().stream().noneMatch(use -> is.test(use.value()))
                && method.arrayStores().isEmpty()
                && method.calls().stream().allMatch(call -> places(call, is).allMatch(at -> isHarmless(call, at)));
    }

    private static IntStream places(Call call, Predicate<Value> is) {
        List<Value> operands = call.operands();
        return IntStream.range(0, operands.size()).filter(at -> is.test(operands.get(at)));
    }

    private boolean isHarmless(Call call, int at) {
        if (call.kind() == Call.Kind.FUNCTION) {
            return code.declared(call.owner(), call.signature())
                    .filter(body -> isUnread(
                            body, value -> value instanceof Value.Parameter parameter && parameter.index() == at))
                    .isPresent();
        }
        boolean closes =
                at == 0 && call.kind() == Call.Kind.VIRTUAL && call.name().equals("close");
        return closes || at > 0 && call.owner().equals(FOLDER);
    }
}
