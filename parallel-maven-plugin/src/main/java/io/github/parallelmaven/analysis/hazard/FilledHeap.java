package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * H25: a test waits for an {@link OutOfMemoryError}: how much it gets depends on what other tests hold meanwhile, and
 * theirs may fail for want of what it took. Where the test, or a mock of it, throws the error itself, the heap stays as
 * it is.
 */
public final class FilledHeap implements HazardRule {

    private static final String ERROR = "java.lang.OutOfMemoryError";
    private static final List<String> MOCKS = List.of("org.mockito.", "org.easymock.", "org.jmock.", "mockit.");

    /** How methods are named that are given what is to be thrown. */
    private static final List<String> ASSERTIONS = List.of("assert", "expect", "catch");

    @Override
    public String id() {
        return "H25";
    }

    @Override
    public String type() {
        return "filled_heap";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<Step> steps =
                test.reach().steps().stream().filter(test::isTestCode).toList();
        Set<Step> thrown = steps.stream()
                .filter(step -> step.method().calls().stream().anyMatch(FilledHeap::throwsItself))
                .map(Step::root)
                .collect(Collectors.toSet());
        List<ResourceUse> uses = new ArrayList<>();
        for (Step step : steps) {
            if (isAwaited(step) && !thrown.contains(step.root())) {
                uses.add(test.use(
                        this,
                        Resource.wholeJvm("java.lang.OutOfMemoryError"),
                        Finding.Access.WRITE,
                        step,
                        line(step),
                        Set.of(Scope.CLASSES, Scope.METHODS),
                        step.method().label() + " waits until the heap is full"));
            }
        }
        return uses;
    }

    private static boolean throwsItself(Call call) {
        return call.is(ERROR, "<init>") || MOCKS.stream().anyMatch(call.owner()::startsWith) && names(call);
    }

    private static boolean isAwaited(Step step) {
        return step.method().caught().contains(ERROR)
                || step.method().calls().stream().anyMatch(FilledHeap::asserts)
                || step.from() == null
                        && step.method().header().annotations().stream()
                                .flatMap(annotation -> annotation.values().keySet().stream()
                                        .flatMap(element -> annotation.list(element).stream()))
                                .anyMatch(new Value.TypeLiteral(ERROR)::equals);
    }

    /** Whether it says that the error is thrown; one that only hands its class on, as to a setting, says nothing of the kind. */
    private static boolean asserts(Call call) {
        boolean own = ASSERTIONS.stream().anyMatch(call.name()::startsWith);
        return names(call) && (own || call.isOfAssertionLibrary());
    }

    private static boolean names(Call call) {
        return call.operands().contains(new Value.TypeLiteral(ERROR));
    }

    private static int line(Step step) {
        return step.method().calls().stream()
                .filter(FilledHeap::asserts)
                .mapToInt(Call::line)
                .findFirst()
                .orElse(step.method().line());
    }
}
