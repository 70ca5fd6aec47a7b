package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Location;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Static and construction mocks that are not seen to be closed: neither in the method that opens them (which covers
 * try-with-resources), nor, through a field, in a method that runs after each test.
 */
final class OpenStaticMocks {

    private static final Set<String> CLOSING = Set.of("close", "closeOnDemand");

    private OpenStaticMocks() {}

    /** Where they are opened, each place once. */
    static Set<Location> of(TestClassCode test) {
        Set<Location> places = new LinkedHashSet<>();
        test.eachCall(MockCalls::opensStaticMock, (step, call) -> {
            if (isLeftOpen(test, step, call)) {
                places.add(test.location(step, call.line()));
            }
        });
        return places;
    }

    static boolean isLeftOpen(TestClassCode test, Step step, Call call) {
        return MockCalls.opensStaticMock(call)
                && !isClosedIn(step.method(), call)
                && !isReturned(step.method(), call)
                && !isClosedByField(test, step.method(), call);
    }

    private static boolean isClosedIn(MethodCode method, Call opened) {
        return method.calls().stream()
                .anyMatch(call -> CLOSING.contains(call.name()) && isResult(call.receiver(), opened));
    }

    private static boolean isReturned(MethodCode method, Call opened) {
        return method.returns().stream().anyMatch(value -> isResult(value, opened));
    }

    private static boolean isResult(Value value, Call opened) {
        if (value instanceof Value.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(each -> isResult(each, opened));
        }
        return value instanceof Value.Result result && result.call() == opened;
    }

    private static boolean isClosedByField(TestClassCode test, MethodCode method, Call opened) {
        return method.fields().stream()
                .filter(FieldUse::write)
                .filter(use -> isResult(use.value(), opened))
                .anyMatch(use -> test.reach().steps().stream()
                        .filter(step -> runsAfterTests(test, step))
                        .anyMatch(step -> closes(step.method(), use)));
    }

    static boolean runsAfterTests(TestClassCode test, Step step) {
        return test.jupiter().isLifecycle(step.root().method().header())
                && step.root().method().header().annotations().stream()
                        .anyMatch(annotation -> annotation.type().contains(".After"));
    }

    private static boolean closes(MethodCode method, FieldUse field) {
        return method.calls().stream()
                .anyMatch(call -> CLOSING.contains(call.name())
                        && call.receiver() instanceof Value.FieldValue held
                        && held.name().equals(field.name())
                        && held.owner().equals(field.owner()));
    }
}
