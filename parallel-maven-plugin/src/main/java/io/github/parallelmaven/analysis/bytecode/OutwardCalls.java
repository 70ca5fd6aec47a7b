package io.github.parallelmaven.analysis.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls of a method that may leave this build's own code, listed once a method: what a test class touches outside, it
 * touches by one of these. A large suite reaches the same thousands of methods from each of its classes.
 */
final class OutwardCalls {

    /** Whatever is done with texts stays in the method. */
    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.Character");

    private final CodeModel code;
    private final Map<MethodCode, List<Call>> known = new HashMap<>();
    private final Map<String, Boolean> inward = new HashMap<>();

    OutwardCalls(CodeModel code) {
        this.code = code;
    }

    List<Call> of(MethodCode method) {
        List<Call> found = known.get(method);
        if (found == null) {
            found = method.calls().stream().filter(this::isOutward).toList();
            known.put(method, found);
        }
        return found;
    }

    private boolean isOutward(Call call) {
        return call.kind() == Call.Kind.FUNCTION
                || !TEXTS.contains(call.owner()) && !inward.computeIfAbsent(call.owner(), this::isInward);
    }

    /** A class of this build that inherits nothing from a library whose methods could be called by its name. */
    private boolean isInward(String type) {
        return code.own(type).isPresent() && code.supertypes(type).stream().allMatch(this::isOwnOrPlain);
    }

    private boolean isOwnOrPlain(String type) {
        return code.own(type).isPresent() || type.startsWith("java.lang.") || type.equals("java.io.Serializable");
    }
}
