package io.github.parallelmaven.analysis.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which method and which field a class has: its own, or the nearest that it inherits; each looked for once. */
final class Inheritance {

    private final CodeModel code;
    private final Map<String, Map<String, Optional<MethodCode>>> methods = new HashMap<>();
    private final Map<String, Map<String, Optional<FieldFacts>>> fields = new HashMap<>();

    Inheritance(CodeModel code) {
        this.code = code;
    }

    /** The method that runs when it is called on this very class, within this build. */
    Optional<MethodCode> method(String className, String signature) {
        Map<String, Optional<MethodCode>> ofClass = methods.computeIfAbsent(className, key -> new HashMap<>());
        Optional<MethodCode> known = ofClass.get(signature);
        if (known == null) {
            known = search(className, signature);
            ofClass.put(signature, known);
        }
        return known;
    }

    private Optional<MethodCode> search(String className, String signature) {
        for (ClassFacts type : code.lineage(className)) {
            Optional<MethodCode> found = code.declared(type.name(), signature);
            if (found.isPresent() && !found.get().header().isAbstract()) {
                return found;
            }
        }
        return defaultMethod(className, signature);
    }

    private Optional<MethodCode> defaultMethod(String className, String signature) {
        for (ClassFacts type : code.lineage(className)) {
            for (String parent : type.interfaces()) {
                Optional<MethodCode> found = code.declared(parent, signature)
                        .filter(method -> !method.header().isAbstract())
                        .or(() -> defaultMethod(parent, signature));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The declaration that a field instruction means. */
    Optional<FieldFacts> field(String owner, String name) {
        Map<String, Optional<FieldFacts>> ofOwner = fields.computeIfAbsent(owner, key -> new HashMap<>());
        Optional<FieldFacts> found = ofOwner.get(name);
        if (found == null) {
            found = code.find(owner)
                    .flatMap(type -> type.field(name)
                            .or(() -> type.parents().stream()
                                    .flatMap(parent -> field(parent, name).stream())
                                    .findFirst()));
            ofOwner.put(name, found);
        }
        return found;
    }
}
