package io.github.parallelmaven.analysis.hazard.load;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.Assertions;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * H65: a test passes only when something happens within a short time, which takes longer beside other work. Longer limits
 * are for what hangs; and what must not happen within a time does not happen on a slower machine either.
 */
public final class ShortTime implements HazardRule {

    /** From here on a limit ends what hangs, rather than judge how fast something is. */
    private static final long LONG_MILLIS = 2000;

    private static final Set<String> WAITS = Set.of(
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.CyclicBarrier.await",
            "java.util.concurrent.Future.get",
            "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.BlockingQueue.poll",
            "java.util.concurrent.LinkedBlockingQueue.poll",
            "java.util.concurrent.ArrayBlockingQueue.poll",
            "java.util.concurrent.Semaphore.tryAcquire");

    private static final Set<String> LIMITS =
            Set.of("assertTimeout", "assertTimeoutPreemptively", "atMost", "completesWithin", "succeedsWithin");

    private static final Set<String> REFUSALS = Set.of("assertFalse", "assertNull");

    @Override
    public String id() {
        return "H65";
    }

    @Override
    public String type() {
        return "short_time";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Step step : test.reach().steps()) {
            if (test.isTestCode(step)) {
                limit(test, step)
                        .ifPresent(what -> add(test, step, step.method().line(), what, seen, uses));
                step.method().clockDifferences().stream()
                        .filter(line -> assertsAfter(step.method(), line))
                        .forEach(line ->
                                add(test, step, line, " asserts after it has measured how long it took", seen, uses));
                for (Call call : step.method().calls()) {
                    waiting(test, step, call).ifPresent(what -> add(test, step, call.line(), what, seen, uses));
                }
            }
        }
        return uses;
    }

    private static Optional<String> waiting(TestClassCode test, Step step, Call call) {
        if (call.name().equals("sleep")
                && (call.owner().equals("java.lang.Thread") || call.owner().equals(TimeUnit.class.getName()))) {
            return assertsAfter(step.method(), call.line())
                    ? Optional.of(" sleeps, and then asserts what shall have happened meanwhile")
                    : Optional.empty();
        }
        boolean waits = WAITS.contains(call.method())
                && !step.method().header().isSynthetic()
                && !isRefused(step.method(), call);
        boolean limits = LIMITS.contains(call.name())
                && (Assertions.isAssertion(call)
                        || call.owner().startsWith("org.awaitility.")
                        || call.owner().startsWith("org.assertj."));
        return (waits || limits) && TimeLimit.of(test, step, call).orElse(LONG_MILLIS) < LONG_MILLIS
                ? Optional.of(" gives something less than " + LONG_MILLIS + " ms")
                : Optional.empty();
    }

    /** By a time-out on the test method itself. */
    private static Optional<String> limit(TestClassCode test, Step step) {
        return test.jupiter().expand(step.method().header().annotations()).stream()
                .filter(annotation -> millis(annotation) < LONG_MILLIS)
                .map(annotation -> " has a time-out of less than " + LONG_MILLIS + " ms")
                .findFirst();
    }

    private static long millis(AnnotationFacts annotation) {
        boolean jupiter = annotation.type().equals("org.junit.jupiter.api.Timeout");
        String element = jupiter ? "value" : "timeout";
        if (!jupiter && !annotation.type().equals("org.junit.Test")
                || !(annotation.values().get(element) instanceof Long length)) {
            return LONG_MILLIS;
        }
        String unit = annotation.text("unit");
        TimeUnit written =
                unit.isEmpty() ? (jupiter ? TimeUnit.SECONDS : TimeUnit.MILLISECONDS) : TimeUnit.valueOf(unit);
        return written.toMillis(length);
    }

    private static boolean assertsAfter(MethodCode method, int line) {
        return method.calls().stream().anyMatch(call -> call.line() >= line && Assertions.isAssertion(call));
    }

    /** Whether the test expects that nothing happens in that time. */
    private static boolean isRefused(MethodCode method, Call wait) {
        return method.calls().stream()
                .filter(call -> REFUSALS.contains(call.name()))
                .flatMap(call -> call.operands().stream())
                .anyMatch(value -> value instanceof Value.Result result && result.call() == wait);
    }

    private void add(TestClassCode test, Step step, int line, String what, Set<String> seen, List<ResourceUse> uses) {
        if (seen.add(step.method().owner() + ":" + line)) {
            uses.add(test.use(
                    this,
                    Resource.unshared("time:" + test.name()),
                    Finding.Access.WRITE,
                    step,
                    line,
                    Set.of(Scope.CLASSES, Scope.FORKS),
                    step.method().label() + what + ", which takes longer beside other tests"));
        }
    }
}
