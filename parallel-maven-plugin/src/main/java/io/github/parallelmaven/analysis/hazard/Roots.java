package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where a value hangs: through locals, fields, getters of this module, and the views and elements of JDK
 * collections. A value that was made here hangs nowhere.
 */
final class Roots {

    /** Getters of getters: deeper chains are rare and dear. */
    private static final int DEEPEST = 5;

    private static final Set<String> VIEWS = Set.of(
            "get",
            "getOrDefault",
            "iterator",
            "next",
            "entrySet",
            "keySet",
            "values",
            "peek",
            "element",
            "getFirst",
            "getLast",
            "subList",
            "getKey",
            "getValue",
            "headMap",
            "tailMap",
            "listIterator",
            "computeIfAbsent");

    private final CodeModel code;
    private final InitialValues initialValues;
    private final ReturnedConstants constants;
    private final Map<String, Set<Root>> aliases = new HashMap<>();
    private final Map<Value, Set<Root>> known = new IdentityHashMap<>();

    Roots(CodeModel code) {
        this.code = code;
        this.initialValues = new InitialValues(code);
        this.constants = new ReturnedConstants(code);
    }

    /** Values of one method are shared between its calls, so that each is worked out once. */
    Set<Root> of(Value value) {
        Set<Root> found = known.get(value);
        if (found == null) {
            found = new HashSet<>();
            collect(value, found, DEEPEST);
            known.put(value, found);
        }
        return found;
    }

    /** Whether the call only gives a view or an element of the JDK container it is called on. */
    static boolean isView(Call call) {
        return call.owner().startsWith("java.util.") && VIEWS.contains(call.name());
    }

    private void collect(Value value, Set<Root> found, int depth) {
        if (depth == 0) {
            return;
        }
        if (value instanceof Value.Parameter parameter) {
            found.add(new Root.Parameter(parameter.index()));
        } else if (value instanceof Value.FieldValue field) {
            if (field.isStatic()) {
                code.field(field.owner(), field.name()).ifPresent(facts -> addStatic(facts, found));
            } else {
                collect(field.receiver(), found, depth);
                found.addAll(aliases(field));
            }
        } else if (value instanceof Value.Element element) {
            collect(element.array(), found, depth);
            constants(element.array()).forEach(constant -> addStatic(constant, found));
        } else if (value instanceof Value.OneOf oneOf) {
            oneOf.values().forEach(each -> collect(each, found, depth - 1));
        } else if (value instanceof Value.Result result) {
            collect(result.call(), found, depth - 1);
        }
    }

    /** Those of an enum, one of which is an element of what its {@code values()} gives; the array itself is a copy. */
    private Stream<FieldFacts> constants(Value array) {
        return array instanceof Value.Result result && result.call().name().equals("values")
                ? code.own(result.call().owner()).filter(ClassFacts::isEnum).stream()
                        .flatMap(type -> type.fields().stream()
                                .filter(field ->
                                        field.isStatic() && field.type().equals(type.name())))
                : Stream.of();
    }

    /** A field of a test instance that is given what a static field holds is another name for it. */
    private Set<Root> aliases(Value.FieldValue field) {
        // The instruction may name a subclass; the declaration says where the writes are.
        String owner =
                code.field(field.owner(), field.name()).map(FieldFacts::owner).orElse(field.owner());
        String key = owner + "." + field.name();
        Set<Root> known = aliases.get(key);
        if (known == null) {
            aliases.put(key, Set.of());
            Set<Root> roots = new HashSet<>();
            if (code.isTestCode(owner)) {
                code.code(owner).stream()
                        .flatMap(method -> method.writes(key))
                        .forEach(use -> collect(use.value(), roots, DEEPEST));
            }
            roots.removeIf(root -> root instanceof Root.Parameter);
            known = Set.copyOf(roots);
            aliases.put(key, known);
        }
        return known;
    }

    private void addStatic(FieldFacts field, Set<Root> found) {
        if (!field.synthetic() && !ImmutableTypes.contains(field.type()) && !initialValues.isImmutable(field)) {
            found.add(new Root.StaticField(field));
        }
    }

    private void collect(Call call, Set<Root> found, int depth) {
        if (call.kind() == Call.Kind.FUNCTION) {
            return;
        }
        if (call.owner().startsWith("java.util.")) {
            if (isView(call)) {
                collect(call.receiver(), found, depth);
            }
            return;
        }
        List<MethodCode> targets = code.targets(call);
        if (targets.size() <= Mutations.MOST_TARGETS) {
            for (MethodCode target : targets) {
                for (Value returned : constants.withoutSpecialCases(target.returns())) {
                    Set<Root> inside = new HashSet<>();
                    collect(returned, inside, depth);
                    inside.forEach(root -> translate(root, call, found, depth));
                }
            }
        }
    }

    private void translate(Root root, Call call, Set<Root> found, int depth) {
        if (root instanceof Root.Parameter parameter) {
            if (parameter.index() < call.operands().size()) {
                collect(call.operands().get(parameter.index()), found, depth);
            }
        } else {
            found.add(root);
        }
    }
}
