package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * H30: a random generator with a seed hangs at a static field, and a test expects what comes next: who else draws from it
 * takes that away. Draws that nobody expects share nothing that matters.
 */
public final class SeededRandom implements HazardRule {

    private static final Set<String> GENERATORS = Set.of("java.util.Random", "java.util.SplittableRandom");

    /** Methods of this module between an assertion and the draw. */
    private static final int DEEPEST = 3;

    @Override
    public String id() {
        return "H30";
    }

    @Override
    public String type() {
        return "seeded_random";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        if (!draws(test)) {
            return uses;
        }
        Set<String> seen = new HashSet<>();
        Set<String> expected = expected(test);
        test.eachCall(SeededRandom::mayDraw, (step, call) -> {
            if (!step.whileInitialising()) {
                drawnFrom(test, call)
                        .filter(field -> !isAssigned(test, field))
                        .map(field -> use(test, step, call, field, expected))
                        .filter(use -> seen.add(use.group() + use.location()))
                        .ifPresent(uses::add);
            }
        });
        return uses;
    }

    /** Most test classes do not, and looking for what they expect would cost time. */
    private static boolean draws(TestClassCode test) {
        List<FieldFacts> drawn = new ArrayList<>();
        test.eachCall(
                SeededRandom::mayDraw, (step, call) -> drawnFrom(test, call).ifPresent(drawn::add));
        return !drawn.isEmpty();
    }

    private static boolean mayDraw(Call call) {
        return call.is("java.util.Collections", "shuffle")
                || GENERATORS.contains(call.owner()) && !call.name().equals("<init>");
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, FieldFacts field, Set<String> expected) {
        return test.useFromTest(
                        this,
                        Resource.of(field),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " draws from the seeded generator of static field " + field.key())
                .asWeak(!expected.contains(field.key()));
    }

    /** A new generator for each test is its own; who assigns the field is H01's or H04's. */
    private static boolean isAssigned(TestClassCode test, FieldFacts field) {
        return test.statics().stream()
                .anyMatch(access -> access.kind() == StaticAccess.Kind.ASSIGN
                        && access.field().key().equals(field.key()));
    }

    /** The seeded static generator whose next value the call takes. */
    private static Optional<FieldFacts> drawnFrom(TestClassCode test, Call call) {
        Value generator = call.is("java.util.Collections", "shuffle")
                ? call.argument(1)
                : GENERATORS.contains(call.owner()) && !call.name().equals("<init>")
                        ? call.receiver()
                        : new Value.Unknown();
        return generator instanceof Value.FieldValue field && field.isStatic()
                ? test.code().field(field.owner(), field.name()).filter(found -> isSeeded(test, found))
                : Optional.empty();
    }

    private static boolean isSeeded(TestClassCode test, FieldFacts field) {
        return GENERATORS.contains(field.type())
                && test.code().declared(field.owner(), "<clinit>()V").stream()
                        .flatMap(method -> method.fields().stream())
                        .filter(use -> use.write() && use.isOf(field))
                        .anyMatch(use -> use.value() instanceof Value.Created made
                                && made.arguments().size() == 1
                                && made.arguments().get(0) instanceof Value.Constant);
    }

    /** Fields from which a value is drawn that test code compares with a constant. */
    private static Set<String> expected(TestClassCode test) {
        Set<String> fields = new HashSet<>();
        test.eachCallOfTestCode((step, call) -> {
            if (Assertions.isAssertion(call) && call.operands().stream().anyMatch(SeededRandom::isConstant)) {
                call.operands().forEach(operand -> drawn(test, operand, fields, DEEPEST));
            } else if (call.name().equals("isEqualTo") && isConstant(call.argument(0))) {
                Assertions.subject(call).ifPresent(subject -> drawn(test, subject, fields, DEEPEST));
            }
        });
        return fields;
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Constant
                || value instanceof Value.Created array
                        && array.type().equals(Value.Created.ARRAY)
                        && !array.arguments().isEmpty()
                        && array.arguments().stream().allMatch(Value.Constant.class::isInstance);
    }

    private static void drawn(TestClassCode test, Value value, Set<String> fields, int depth) {
        if (depth == 0) {
            return;
        } else if (value instanceof Value.OneOf oneOf) {
            oneOf.values().forEach(each -> drawn(test, each, fields, depth));
        } else if (value instanceof Value.Joined joined) {
            joined.parts().forEach(each -> drawn(test, each, fields, depth));
        } else if (value instanceof Value.Result result) {
            drawnFrom(test, result.call()).ifPresent(field -> fields.add(field.key()));
            for (MethodCode target : test.code().targets(result.call())) {
                target.calls().forEach(call -> drawn(test, new Value.Result(call), fields, depth - 1));
            }
        }
    }
}
