package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.Set;

/** Containers that are made to show what another one holds. */
final class Copies {

    private static final Set<String> COPIERS = Set.of("java.util.List", "java.util.Set", "java.util.Map");

    private Copies() {}

    /** What a container is a copy or an unchangeable view of; the value itself where it is neither. */
    static Value original(Value value) {
        if (value instanceof Value.Created created
                && created.type().startsWith("java.util.")
                && created.arguments().size() == 1) {
            return created.arguments().get(0);
        }
        return value instanceof Value.Result result && isCopy(result.call())
                ? result.call().argument(0)
                : value;
    }

    private static boolean isCopy(Call call) {
        boolean copies = call.name().equals("copyOf")
                && (COPIERS.contains(call.owner()) || call.owner().startsWith("com.google.common.collect.Immutable"));
        return copies
                || call.owner().equals("java.util.Collections")
                        && (call.name().startsWith("unmodifiable")
                                || call.name().startsWith("synchronized"));
    }
}
