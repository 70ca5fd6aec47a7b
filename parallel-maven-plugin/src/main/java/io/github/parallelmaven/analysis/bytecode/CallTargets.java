package io.github.parallelmaven.analysis.bytecode;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call may run in this build by the class hierarchy alone; looked for once a call. */
final class CallTargets {

    private final CodeModel code;
    private final Map<Call, List<MethodCode>> known = new IdentityHashMap<>();

    CallTargets(CodeModel code) {
        this.code = code;
    }

    List<MethodCode> of(Call call) {
        List<MethodCode> found = known.get(call);
        if (found == null) {
            found = search(call);
            known.put(call, found);
        }
        return found;
    }

    private List<MethodCode> search(Call call) {
        String signature = call.signature();
        Set<MethodCode> found = new LinkedHashSet<>();
        String receiver =
                // The first operand of a function may be a value that a lambda captured, and no receiver.
                call.kind() != Call.Kind.FUNCTION
                                && call.receiver() instanceof Value.Created exact
                                && !call.name().equals("<init>")
                        ? exact.type()
                        : call.owner();
        code.resolve(receiver, signature).ifPresent(found::add);
        if (call.kind() == Call.Kind.VIRTUAL && !(call.receiver() instanceof Value.Created)
                || call.kind() == Call.Kind.FUNCTION) {
            overriding(call.owner(), signature, found);
        }
        return List.copyOf(found);
    }

    private void overriding(String type, String signature, Set<MethodCode> found) {
        if (code.own(type).isPresent()) {
            for (ClassFacts child : code.children(type)) {
                code.declared(child.name(), signature)
                        .filter(method -> !method.header().isAbstract())
                        .ifPresent(found::add);
                overriding(child.name(), signature, found);
            }
        }
    }
}
