package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> signatures = new HashSet<>();

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

    private List<Edge> edges(MethodCode method) {
        List<Edge> edges = new ArrayList<>();
        for (Call call : method.calls()) {
            Edge edge = edge(call);
            if (edge.target() != null
                    || edge.kind() == Kind.CREATION
                    || !edge.site().isEmpty()) {
                edges.add(edge);
            }
        }
        return List.copyOf(edges);
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
        String site = signatures().contains(signature) ? call.owner() + "." + signature : "";
        return new Edge(
                call, Kind.DISPATCH, code.resolve(call.owner(), signature).orElse(null), site);
    }

    /** What some class of this build declares: nothing else can answer a call. */
    private Set<String> signatures() {
        if (signatures.isEmpty()) {
            code.classes().forEach(type -> type.methods().forEach(method -> signatures.add(method.signature())));
        }
        return signatures;
    }
}
