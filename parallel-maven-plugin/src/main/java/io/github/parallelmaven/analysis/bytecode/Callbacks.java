package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods of an own type that override one of a library's or the JDK's, so that code we do not see can call them. */
final class Callbacks {

    private final CodeModel code;
    private final Map<String, List<MethodCode>> known = new HashMap<>();

    Callbacks(CodeModel code) {
        this.code = code;
    }

    /** Looked for once a type. */
    List<MethodCode> of(String type) {
        List<MethodCode> found = known.get(type);
        if (found == null) {
            found = find(type);
            known.put(type, found);
        }
        return found;
    }

    private List<MethodCode> find(String type) {
        Set<String> signatures = new HashSet<>();
        collect(type, signatures, new HashSet<>());
        List<MethodCode> methods = new ArrayList<>();
        for (ClassFacts ancestor : code.lineage(type)) {
            for (MethodCode method : code.code(ancestor.name())) {
                if (signatures.contains(method.header().signature())
                        && !method.header().isAbstract()) {
                    methods.add(method);
                    signatures.remove(method.header().signature());
                }
            }
        }
        return methods;
    }

    private void collect(String name, Set<String> signatures, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        code.find(name).ifPresent(type -> {
            if (!type.isOwn()) {
                type.methods().stream()
                        .filter(method -> !method.isStatic() && !method.isPrivate() && !method.isConstructor())
                        .forEach(method -> signatures.add(method.signature()));
            }
            type.parents().forEach(parent -> collect(parent, signatures, seen));
        });
    }
}
