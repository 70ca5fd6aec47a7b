package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each method leads within this build, worked out once a method: every test class of a large suite follows the same
 * thousands of methods. Calls that can lead to no code of this build are left out.
 */
final class CallGraph {

    /** How a call is followed. */
    enum Kind {
        /** The constructor of a class that is created by it. */
        CREATION,
        /** A constructor that another constructor of the same object calls. */
        CONSTRUCTOR,
        /** One method, whatever else is created. */
        DIRECT,
        /** A static method: its class is initialised first. */
        STATIC,
        /** The named method, and those of created subtypes. */
        DISPATCH
    }

    /**
     * @param target the one method that is named, if it has code in this build
     * @param site owner and signature of a dispatched call that a subtype may answer, or empty
     */
    record Edge(Call call, Kind kind, @Nullable MethodCode target, String site) {}

    /** A class that is initialised because the method uses a static field of it. */
    record Initialised(String type, int line) {}

    record Node(List<Initialised> initialised, List<Edge> edges) {}

    private final CodeModel code;
    private final Map<MethodCode, Node> nodes = new HashMap<>();
    private final Map<String, Set<String>> declarers = new HashMap<>();
    private final Map<String, Set<String>> answering = new HashMap<>();
    private final Map<String, Map<String, MethodCode>> answers = new HashMap<>();
    private final Map<String, List<String>> signatures = new HashMap<>();

    CallGraph(CodeModel code) {
        this.code = code;
    }

    Node of(MethodCode method) {
        Node known = nodes.get(method);
        if (known == null) {
            known = new Node(initialised(method), edges(method));
            nodes.put(method, known);
        }
        return known;
    }

    private List<Initialised> initialised(MethodCode method) {
        List<Initialised> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FieldUse use : method.fields()) {
            if (use.isStatic()) {
                code.field(use.owner(), use.name())
                        .map(FieldFacts::owner)
                        .filter(owner -> code.own(owner).isPresent() && seen.add(owner))
                        .ifPresent(owner -> found.add(new Initialised(owner, use.line())));
            }
        }
        return List.copyOf(found);
    }

    /** What leads somewhere, once: a method that makes the same call again gets nowhere else by it. */
    private List<Edge> edges(MethodCode method) {
        List<Edge> edges = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Call call : method.calls()) {
            Edge edge = edge(call);
            boolean leads = edge.target() != null
                    || edge.kind() == Kind.CREATION
                    || !edge.site().isEmpty();
            if (leads && seen.add(new Led(edge.kind(), edge.target(), edge.site(), call.owner()))) {
                edges.add(edge);
            }
        }
        return List.copyOf(edges);
    }

    /** Where an edge leads, wherever it starts. */
    private record Led(Kind kind, @Nullable MethodCode target, String site, String owner) {}

    /**
     * Which types of this build answer a dispatched call by code of this build, and with which method; worked out once for
     * all calls of the same owner and signature.
     */
    Map<String, MethodCode> answers(Edge edge) {
        Map<String, MethodCode> found = answers.get(edge.site());
        if (found == null) {
            Call call = edge.call();
            found = new LinkedHashMap<>();
            for (String type : answering(call.signature())) {
                if (code.isSubtype(type, call.owner())) {
                    MethodCode target = code.resolve(type, call.signature()).orElse(null);
                    if (target != null) {
                        found.put(type, target);
                    }
                }
            }
            answers.put(edge.site(), found);
        }
        return found;
    }

    /** The signatures of all methods that a type has from itself and its superclasses in this build, once each. */
    List<String> signatures(String type) {
        List<String> found = signatures.get(type);
        if (found == null) {
            found = code.lineage(type).stream()
                    .filter(ClassFacts::isOwn)
                    .flatMap(ancestor -> ancestor.methods().stream())
                    .map(MethodHeader::signature)
                    .distinct()
                    .toList();
            signatures.put(type, found);
        }
        return found;
    }

    /** The types of this build that declare or inherit the method from another type of this build. */
    private Set<String> answering(String signature) {
        Set<String> found = answering.get(signature);
        if (found == null) {
            found = new LinkedHashSet<>();
            for (String declarer : declarers().getOrDefault(signature, Set.of())) {
                addWithSubtypes(declarer, found);
            }
            answering.put(signature, found);
        }
        return found;
    }

    private void addWithSubtypes(String type, Set<String> found) {
        if (found.add(type)) {
            code.children(type).forEach(child -> addWithSubtypes(child.name(), found));
        }
    }

    private Edge edge(Call call) {
        String signature = call.signature();
        if (call.name().equals("<init>")) {
            boolean creates = !(call.receiver() instanceof Value.Parameter)
                    && code.own(call.owner()).isPresent();
            MethodCode target = code.declared(call.owner(), signature).orElse(null);
            return new Edge(call, creates ? Kind.CREATION : Kind.CONSTRUCTOR, target, "");
        } else if (call.kind() == Call.Kind.STATIC || call.kind() == Call.Kind.SPECIAL) {
            return new Edge(
                    call, Kind.STATIC, code.resolve(call.owner(), signature).orElse(null), "");
        } else if (call.kind() == Call.Kind.VIRTUAL && call.receiver() instanceof Value.Created exact) {
            return new Edge(
                    call, Kind.DIRECT, code.resolve(exact.type(), signature).orElse(null), "");
        }
        String site = declarers().containsKey(signature) ? call.owner() + "." + signature : "";
        return new Edge(
                call, Kind.DISPATCH, code.resolve(call.owner(), signature).orElse(null), site);
    }

    /** By signature, which types of this build declare it: a call of another can be answered by none of them. */
    private Map<String, Set<String>> declarers() {
        if (declarers.isEmpty()) {
            code.classes()
                    .forEach(type -> type.methods()
                            .forEach(method -> declarers
                                    .computeIfAbsent(method.signature(), key -> new LinkedHashSet<>())
                                    .add(type.name())));
        }
        return declarers;
    }
}
