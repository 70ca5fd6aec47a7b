package io.github.parallelmaven.analysis.hazard.load;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.CallTable;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * H66: a test keeps all processors busy: by more threads than a machine has, as many as it has, or a benchmark. Beside it others
 * take longer, and what it measures is theirs too.
 */
public final class HeavyLoad implements HazardRule {

    /** Threads that are more than a usual build machine has processors. */
    private static final int MANY = 16;

    /** Which argument is the number of threads, by owner and method. */
    private static final CallTable<Integer> POOLS = new CallTable<>(Map.of(
            "java.util.concurrent.Executors.newFixedThreadPool", 0,
            "java.util.concurrent.Executors.newScheduledThreadPool", 0,
            "java.util.concurrent.Executors.newWorkStealingPool", 0,
            "java.util.concurrent.ForkJoinPool.<init>", 0,
            "java.util.concurrent.ThreadPoolExecutor.<init>", 0));

    @Override
    public String id() {
        return "H66";
    }

    @Override
    public String type() {
        return "heavy_load";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            if (isHeavy(test, step, call)) {
                uses.add(test.use(
                        this,
                        Resource.unshared("load:" + test.name()),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.FORKS),
                        step.method().label() + " keeps all processors busy"));
            }
        });
        return uses;
    }

    private static boolean isHeavy(TestClassCode test, Step step, Call call) {
        Optional<Integer> number = POOLS.find(call);
        if (number.isEmpty()) {
            return call.is("org.openjdk.jmh.runner.Runner", "<init>");
        }
        Value threads = call.argument(number.get());
        return threads instanceof Value.Result result && result.call().is("java.lang.Runtime", "availableProcessors")
                || test.constants(threads, step).stream()
                        .anyMatch(text -> text.matches("\\d{1,6}") && Integer.parseInt(text) >= MANY);
    }
}
