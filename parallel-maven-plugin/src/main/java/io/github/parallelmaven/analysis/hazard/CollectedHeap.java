package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H25: a test asks for a garbage collection and then looks at what is left: what other tests allocate changes that. */
public final class CollectedHeap implements HazardRule {

    private static final Set<String> LOOKS = Set.of(
            "java.lang.ref.WeakReference.<init>",
            "java.lang.ref.SoftReference.<init>",
            "java.lang.ref.PhantomReference.<init>",
            "java.lang.ref.ReferenceQueue.<init>",
            "java.lang.Runtime.freeMemory",
            "java.lang.Runtime.totalMemory");

    @Override
    public String id() {
        return "H25";
    }

    @Override
    public String type() {
        return "collected_heap";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        for (Step step : test.reach().steps()) {
            if (test.isTestCode(step) && looks(step)) {
                step.method().calls().stream()
                        .filter(CollectedHeap::collects)
                        .forEach(call -> uses.add(test.use(
                                this,
                                Resource.wholeJvm("java.lang.Runtime.gc"),
                                Finding.Access.WRITE,
                                step,
                                call.line(),
                                Set.of(Scope.CLASSES, Scope.METHODS),
                                step.method().label() + " collects garbage, and looks at what is left")));
            }
        }
        return uses;
    }

    private static boolean collects(Call call) {
        return call.is("java.lang.System", "gc") || call.is("java.lang.Runtime", "gc");
    }

    private static boolean looks(Step step) {
        return step.method().calls().stream().anyMatch(call -> LOOKS.contains(call.method()));
    }
}
