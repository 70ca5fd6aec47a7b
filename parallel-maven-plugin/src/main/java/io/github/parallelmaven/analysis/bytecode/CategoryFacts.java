package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.MethodFacts.Touch;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the bytecode says that matters for a test's category. What it touches is looked for in all it may run with its
 * lifecycle methods; calls, mocks and assertions are counted in its own body and in the test helpers this calls.
 */
public final class CategoryFacts {

    private static final Set<String> MOCK_CALLS = Set.of(
            "when",
            "given",
            "verify",
            "then",
            "doReturn",
            "doThrow",
            "doAnswer",
            "doNothing",
            "willReturn",
            "willThrow",
            "mock",
            "spy");

    private final CodeModel code;
    private final JupiterTypes jupiter;
    private final Map<String, EntryPoints> entryPoints = new HashMap<>();
    private final Map<String, Set<Touch>> ofClass = new HashMap<>();
    private final Map<MethodCode, Set<Touch>> ofBody = new HashMap<>();

    private CategoryFacts(CodeModel code) {
        this.code = code;
        this.jupiter = code.jupiter();
    }

    /** Facts of each test whose code is there; a test that is not found (another language's, say) has none. */
    public static Map<TestMethod, MethodFacts> of(CodeModel code, Collection<TestMethod> tests) {
        CategoryFacts facts = new CategoryFacts(code);
        Map<TestMethod, MethodFacts> found = new HashMap<>();
        for (TestMethod test : tests) {
            facts.find(test).ifPresent(method -> found.put(test, facts.facts(test, method)));
        }
        return found;
    }

    private Optional<MethodCode> find(TestMethod test) {
        List<String> types = new ArrayList<>();
        code.lineage(test.className()).forEach(type -> {
            types.add(type.name());
            types.addAll(type.interfaces());
        });
        return types.stream()
                .flatMap(type -> code.code(type).stream())
                .filter(method -> method.name().equals(test.methodName()))
                .filter(method -> sameParameters(method.header().parameterTypes(), test.parameterTypes()))
                .findFirst();
    }

    private static boolean sameParameters(String declared, String named) {
        return declared.replace(" ", "").equals(named.replace(" ", ""));
    }

    private MethodFacts facts(TestMethod test, MethodCode method) {
        Counts counts = new Counts();
        for (MethodCode body : ownBodies(method)) {
            body.calls().forEach(call -> count(call, counts));
            counts.strings.addAll(body.strings());
        }
        return new MethodFacts(
                test,
                touches(test, method),
                counts.calls,
                counts.mocks,
                counts.assertions,
                List.copyOf(counts.strings));
    }

    private Set<Touch> touches(TestMethod test, MethodCode method) {
        String testClass = test.className();
        Set<Touch> touches = EnumSet.noneOf(Touch.class);
        // Most classes touch nothing: then there is no need to follow each of their tests.
        if (!ofClass.computeIfAbsent(testClass, name -> touches(name, entry -> true))
                .isEmpty()) {
            touches.addAll(touches(
                    testClass,
                    entry -> entry == method || entry.header().isConstructor() || jupiter.isLifecycle(entry.header())));
        }
        List<AnnotationFacts> annotations = new ArrayList<>(jupiter.ofClass(testClass));
        code.lineage(testClass)
                .forEach(type -> type.fields().forEach(field -> annotations.addAll(field.annotations())));
        annotations.forEach(annotation -> Touches.of(annotation).ifPresent(touches::add));
        return touches;
    }

    private Set<Touch> touches(String testClass, Predicate<MethodCode> entered) {
        Set<Touch> touches = EnumSet.noneOf(Touch.class);
        EntryPoints entries = entryPoints.computeIfAbsent(testClass, name -> new EntryPoints(code, name));
        for (Step step : Reach.of(code, testClass, entries, entered).steps()) {
            touches.addAll(ofBody.computeIfAbsent(step.method(), CategoryFacts::ofBody));
        }
        return touches;
    }

    private static Set<Touch> ofBody(MethodCode method) {
        Set<Touch> touches = EnumSet.noneOf(Touch.class);
        method.calls().forEach(call -> Touches.of(call).ifPresent(touches::add));
        return touches;
    }

    /** The test's own body, its lambdas, and helpers in test code that it calls. */
    private Set<MethodCode> ownBodies(MethodCode test) {
        Set<MethodCode> bodies = new LinkedHashSet<>();
        Deque<MethodCode> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            MethodCode method = open.remove();
            if (bodies.add(method)) {
                method.calls()
                        .forEach(call -> code.targets(call).stream()
                                .filter(target -> code.isTestCode(target.owner()))
                                .forEach(open::add));
            }
        }
        return bodies;
    }

    private void count(Call call, Counts counts) {
        boolean plain = call.kind() != Call.Kind.FUNCTION && !call.name().equals("<init>");
        if (call.owner().startsWith("org.mockito.") && MOCK_CALLS.contains(call.name())) {
            counts.mocks++;
        } else if (isAssertion(call)) {
            counts.assertions++;
        } else if (plain && isCodeUnderTest(call.owner())) {
            counts.calls++;
        }
    }

    private boolean isCodeUnderTest(String owner) {
        return code.own(owner)
                .map(type -> type.origin() == ClassFacts.Origin.MAIN)
                .orElse(false);
    }

    private static boolean isAssertion(Call call) {
        return call.isOfAssertionLibrary()
                && (call.name().startsWith("assert") || call.name().equals("fail"));
    }

    private static final class Counts {
        private int calls;
        private int mocks;
        private int assertions;
        private final List<String> strings = new ArrayList<>();
    }
}
