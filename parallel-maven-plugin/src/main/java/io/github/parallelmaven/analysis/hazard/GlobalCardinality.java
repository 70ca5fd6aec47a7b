package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H09: a test asserts the size, emptiness, exact content or count of something that hangs at a static field, or that the numbers
 * which objects took from it follow each other.
 */
public final class GlobalCardinality implements HazardRule {

    private static final Set<String> SIZES = Set.of("size", "isEmpty");

    private static final Set<String> NUMBERS =
            Set.of("get", "intValue", "longValue", "sum", "incrementAndGet", "getAndIncrement", "addAndGet");

    /** An interface with more implementations than this says nothing about one of them. */
    private static final int MOST_TARGETS = 2;

    private static final Set<String> FLUENT = Set.of(
            "hasSize",
            "isEmpty",
            "isNotEmpty",
            "containsExactly",
            "containsOnly",
            "containsExactlyInAnyOrder",
            "containsOnlyKeys",
            "hasValue",
            "isEqualTo",
            "doesNotContain",
            "doesNotContainKey");

    /** Getters in the way between an assertion and what it counts. */
    private static final int DEEPEST = 3;

    @Override
    public String id() {
        return "H09";
    }

    @Override
    public String type() {
        return "global_cardinality";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCallOfTestCode((step, call) -> {
            if (mayAssert(call)) {
                for (Root root : counted(test, call)) {
                    if (root instanceof Root.StaticField field
                            && !test.isTestState(field.field())
                            && seen.add(field.field().key() + step.method().owner() + call.line())) {
                        uses.add(use(test, step, call, field));
                    }
                }
            }
        });
        return uses;
    }

    private static boolean mayAssert(Call call) {
        return isCounting(call) || FLUENT.contains(call.name());
    }

    /** That two are not the same, as ids are not, is so whatever others add. */
    private static boolean isCounting(Call call) {
        return Assertions.isAssertion(call) && !call.name().startsWith("assertNot");
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, Root.StaticField root) {
        return test.use(
                        this,
                        Resource.of(root.field()),
                        Finding.Access.READ,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.ORDER),
                        step.method().label() + " asserts how much static field "
                                + root.field().key() + " holds")
                .asCardinality();
    }

    private static Set<Root> counted(TestClassCode test, Call call) {
        Set<Root> roots = new HashSet<>();
        if (isCounting(call)) {
            call.operands().forEach(value -> {
                count(test, value, roots, DEEPEST);
                distance(test, value, roots);
            });
        } else if (FLUENT.contains(call.name())) {
            Assertions.subject(call).ifPresent(subject -> {
                distance(test, call.argument(0), roots);
                roots.addAll(test.mutations().roots().of(subject));
                roots.removeIf(root -> root instanceof Root.StaticField field
                        && !isContainer(test, field.field().type()));
                contents(test, subject, roots, DEEPEST);
            });
        }
        return roots;
    }

    private static boolean isContainer(TestClassCode test, String type) {
        return test.code().isSubtype(type, "java.util.Collection")
                || test.code().isSubtype(type, "java.util.Map")
                || type.startsWith("java.util.concurrent.atomic.");
    }

    /** Where the containers hang that a method of this module shows: by themselves, or by a copy or a view. */
    private static void contents(TestClassCode test, Value shown, Set<Root> roots, int depth) {
        Value original = Copies.original(shown);
        if (depth > 0 && original instanceof Value.Result result) {
            List<MethodCode> targets = test.code().targets(result.call());
            for (MethodCode target : targets.size() > MOST_TARGETS ? List.<MethodCode>of() : targets) {
                Set<Root> inside = new HashSet<>();
                if (isContainer(test, target.header().returnType())) {
                    for (Value returned : target.returns()) {
                        inside.addAll(test.mutations().roots().of(Copies.original(returned)));
                        contents(test, returned, inside, depth - 1);
                    }
                }
                inside.forEach(root -> translate(test, root, result.call(), roots));
            }
        }
    }

    private static void count(TestClassCode test, Value value, Set<Root> roots, int depth) {
        if (depth > 0 && value instanceof Value.Result result) {
            Call call = result.call();
            if (isCount(call)) {
                roots.addAll(test.mutations().roots().of(call.receiver()));
            }
            List<MethodCode> targets = test.code().targets(call);
            for (MethodCode target : targets.size() > MOST_TARGETS ? List.<MethodCode>of() : targets) {
                Set<Root> inside = new HashSet<>();
                target.returns().forEach(returned -> count(test, returned, inside, depth - 1));
                inside.forEach(root -> translate(test, root, call, roots));
            }
        }
    }

    /** How far a number is from another one. That the numbers of two objects are the same, or are not, is so whatever others take. */
    private static void distance(TestClassCode test, Value value, Set<Root> roots) {
        if (value instanceof Value.Sum sum) {
            taken(test, sum.left(), roots);
            taken(test, sum.right(), roots);
        }
    }

    /** A number that an object took, and keeps in a field that a getter shows. */
    private static void taken(TestClassCode test, Value number, Set<Root> roots) {
        count(test, number, roots, DEEPEST);
        if (number instanceof Value.Result result) {
            test.code().targets(result.call()).stream()
                    .flatMap(getter -> getter.returns().stream())
                    .filter(Value.FieldValue.class::isInstance)
                    .map(Value.FieldValue.class::cast)
                    .filter(kept -> !kept.isStatic())
                    .flatMap(kept ->
                            test.code().code(kept.owner()).stream().flatMap(method -> method.writes(kept.key())))
                    .forEach(use -> count(test, use.value(), roots, DEEPEST));
        }
    }

    private static boolean isCount(Call call) {
        return call.owner().startsWith("java.util.concurrent.atomic.")
                ? NUMBERS.contains(call.name())
                : call.owner().startsWith("java.util.") && SIZES.contains(call.name());
    }

    private static void translate(TestClassCode test, Root root, Call call, Set<Root> roots) {
        if (root instanceof Root.StaticField) {
            roots.add(root);
        } else if (root instanceof Root.Parameter parameter
                && parameter.index() < call.operands().size()) {
            roots.addAll(test.mutations().roots().of(call.operands().get(parameter.index())));
        }
    }
}
