package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H24: a test looks at all threads of the JVM, those of other tests among them. */
public final class ThreadCensus implements HazardRule {

    private static final Set<String> LOOKS = Set.of(
            "java.lang.Thread.getAllStackTraces",
            "java.lang.Thread.activeCount",
            "java.lang.Thread.enumerate",
            "java.lang.ThreadGroup.activeCount",
            "java.lang.ThreadGroup.enumerate",
            "java.lang.management.ThreadMXBean.getThreadCount",
            "java.lang.management.ThreadMXBean.getAllThreadIds",
            "java.lang.management.ThreadMXBean.dumpAllThreads");

    @Override
    public String id() {
        return "H24";
    }

    @Override
    public String type() {
        return "thread_census";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        // Code under test that lists threads, such as for a dump, is no test that counts them.
        test.eachCallOfTestCode((step, call) -> {
            if (LOOKS.contains(call.method())) {
                uses.add(test.use(
                        this,
                        Resource.wholeJvm("java.lang.Thread.all"),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS),
                        step.method().label() + " calls " + call.method() + ", which sees the threads of all tests"));
            }
        });
        return uses;
    }
}
