package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What rules know of methods, by owner and name. Every call of all that is reached is looked up, and few are in any table. */
public final class CallTable<V> {

    private final Map<String, Map<String, V>> byOwner = new HashMap<>();

    /** @param byMethod by owner and name, such as {@code java.lang.System.gc} */
    public CallTable(Map<String, V> byMethod) {
        byMethod.forEach((method, value) -> {
            int dot = method.lastIndexOf('.');
            byOwner.computeIfAbsent(method.substring(0, dot), owner -> new HashMap<>())
                    .put(method.substring(dot + 1), value);
        });
    }

    public boolean has(Call call) {
        return find(call).isPresent();
    }

    public Optional<V> find(Call call) {
        Map<String, V> ofOwner = byOwner.get(call.owner());
        return ofOwner == null ? Optional.empty() : Optional.ofNullable(ofOwner.get(call.name()));
    }
}
