package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H26: a test looks at how busy the common pool of the JVM is, or gives it as many tasks that wait as it has threads: the
 * tasks of other tests are among them, or stand still. Who only has work done there shares nothing.
 */
public final class CommonPool implements HazardRule {

    private static final String POOL = "java.util.concurrent.ForkJoinPool";

    private static final Set<String> LOOKS = Set.of(
            "getActiveThreadCount",
            "getPoolSize",
            "getQueuedTaskCount",
            "getQueuedSubmissionCount",
            "getRunningThreadCount",
            "getStealCount",
            "hasQueuedSubmissions",
            "isQuiescent",
            "awaitQuiescence");

    private static final Set<String> SUBMITS = Set.of("submit", "execute", "invoke", "invokeAll");

    private static final Set<String> WAITS = Set.of(
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.CyclicBarrier.await",
            "java.util.concurrent.Semaphore.acquire",
            "java.util.concurrent.Phaser.arriveAndAwaitAdvance",
            "java.lang.Object.wait",
            "java.lang.Thread.sleep");

    /** A lambda, and the methods of the test that it calls. */
    private static final int DEEPEST = 3;

    @Override
    public String id() {
        return "H26";
    }

    @Override
    public String type() {
        return "common_pool";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            if (isOnCommonPool(call) && LOOKS.contains(call.name())) {
                uses.add(use(test, step, call, " looks at how busy the common pool of the JVM is"));
            } else if (asksForItsSize(call) && fills(test, step.method())) {
                uses.add(use(test, step, call, " fills the common pool of the JVM with tasks that wait"));
            }
        });
        return uses;
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, String what) {
        return test.use(
                this,
                Resource.wholeJvm(POOL + ".commonPool"),
                Finding.Access.WRITE,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS),
                step.method().label() + what);
    }

    private static boolean isOnCommonPool(Call call) {
        return call.receiver() instanceof Value.Result pool && pool.call().is(POOL, "commonPool");
    }

    private static boolean asksForItsSize(Call call) {
        return call.is(POOL, "getCommonPoolParallelism")
                || isOnCommonPool(call) && call.name().equals("getParallelism");
    }

    private static boolean fills(TestClassCode test, MethodCode method) {
        return submits(method)
                && method.calls().stream()
                        .filter(call -> call.kind() == Call.Kind.FUNCTION)
                        .anyMatch(task -> waits(test, task, DEEPEST));
    }

    private static boolean waits(TestClassCode test, Call call, int depth) {
        return WAITS.contains(call.method())
                || depth > 0
                        && test.code().targets(call).stream()
                                .flatMap(target -> target.calls().stream())
                                .anyMatch(inner -> waits(test, inner, depth - 1));
    }

    private static boolean submits(MethodCode method) {
        return method.calls().stream()
                .anyMatch(call -> isOnCommonPool(call) && SUBMITS.contains(call.name())
                        || call.owner().equals("java.util.concurrent.CompletableFuture")
                                && Set.of("supplyAsync", "runAsync").contains(call.name())
                                && !call.descriptor().contains("Executor;"));
    }
}
