package io.github.parallelmaven.probe;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;

/**
 * What TestNG reports of one of its suites, with the ids that its engine for the JUnit Platform gives. Unlike that engine it
 * writes each failed or skipped configuration method, as Surefire's own reports do, and lets no class fail with it.
 */
final class TestNgEvents {

    private final PlanRecording plan;
    private final Map<String, OpenContainer> classes = new ConcurrentHashMap<>();
    private final Map<String, OpenContainer> methods = new ConcurrentHashMap<>();
    private final Map<ITestResult, String> invocations = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, AtomicInteger> configurations = new ConcurrentHashMap<>();

    /** A class, or a method that may run more than once: it lasts until the last of what is in it has ended. */
    private static final class OpenContainer {
        private final ITestNGMethod first;
        private final AtomicInteger next = new AtomicInteger();
        private volatile long lastNano;

        private OpenContainer(ITestNGMethod first) {
            this.first = first;
        }
    }

    TestNgEvents(PlanRecording plan) {
        this.plan = plan;
    }

    /** A method of this class, of whatever kind, begins or has ended. */
    void touched(ITestNGMethod method) {
        open(classes, TestNgDescription.classId(method), method).lastNano = System.nanoTime();
    }

    /** A method begins on this thread. */
    void begins(ITestNGMethod method) {
        plan.enter(TestNgDescription.type(method).getName());
        touched(method);
    }

    /** A method has ended on this thread. */
    void ends(ITestNGMethod method) {
        touched(method);
        plan.leave();
    }

    private OpenContainer open(Map<String, OpenContainer> containers, String id, ITestNGMethod method) {
        return containers.computeIfAbsent(id, any -> {
            plan.started(id, false);
            return new OpenContainer(method);
        });
    }

    void started(ITestResult result) {
        touched(result.getMethod());
        String id = TestNgDescription.id(result);
        if (TestNgDescription.holdsInvocations(result.getMethod())) {
            int index = open(methods, id, result.getMethod()).next.getAndIncrement();
            String invocation = id + "/" + Segment.of("invoc", String.valueOf(index));
            invocations.put(result, invocation);
            plan.started(invocation, true);
        } else {
            plan.started(id, true);
        }
    }

    void finished(ITestResult result, Outcome outcome) {
        long end = System.nanoTime();
        touched(result.getMethod());
        String id = TestNgDescription.id(result);
        String invocation = invocations.remove(result);
        if (invocation != null) {
            methods.get(id).lastNano = end;
            plan.finished(invocation, end, describe(WireFormat.EVENT_TEST, invocation, result.getMethod()), outcome);
        } else if (TestNgDescription.holdsInvocations(result.getMethod())) {
            // Its data could not be had.
            methods.remove(id);
            plan.finished(id, end, describe(WireFormat.EVENT_CONTAINER, id, result.getMethod()), outcome);
        } else {
            plan.finished(id, end, describe(WireFormat.EVENT_TEST, id, result.getMethod()), outcome);
        }
    }

    /** What had begun is aborted, and so is what says why. */
    void skipped(ITestResult result) {
        String id = TestNgDescription.id(result);
        if (result.getThrowable() != null || plan.isRunning(id) || invocations.containsKey(result)) {
            finished(result, Outcome.of("ABORTED", result.getThrowable()));
            return;
        }
        touched(result.getMethod());
        boolean container = TestNgDescription.holdsInvocations(result.getMethod());
        JsonLine line =
                describe(container ? WireFormat.EVENT_CONTAINER : WireFormat.EVENT_TEST, id, result.getMethod());
        plan.skipped(id, line, "", Start.now());
    }

    /** A configuration method failed or was skipped; the tests that it takes with it TestNG reports itself. */
    void configured(ITestResult result, Outcome outcome) {
        touched(result.getMethod());
        String inClass = TestNgDescription.classId(result.getMethod());
        String name = result.getMethod().getMethodName();
        int index = configurations
                .computeIfAbsent(inClass + name, any -> new AtomicInteger())
                .getAndIncrement();
        String id = inClass + "/" + Segment.of("configuration", name + "@" + index);
        // Without a method of its own, or it would count as a test.
        JsonLine line = TestNgDescription.write(
                plan.line(WireFormat.EVENT_CONTAINER), id, TestNgDescription.type(result.getMethod()));
        if (outcome == Outcome.SKIPPED) {
            plan.skipped(id, line, "", Start.now());
        } else {
            plan.finished(id, System.nanoTime(), line, outcome);
        }
    }

    void classesFinished() {
        methods.forEach((id, open) -> plan.finished(
                id, open.lastNano, describe(WireFormat.EVENT_CONTAINER, id, open.first), Outcome.SUCCESSFUL));
        methods.clear();
        classes.forEach((id, open) -> {
            JsonLine line = TestNgDescription.write(
                    plan.line(WireFormat.EVENT_CONTAINER), id, TestNgDescription.type(open.first));
            plan.finished(id, open.lastNano, line, Outcome.SUCCESSFUL);
        });
        classes.clear();
    }

    private JsonLine describe(String event, String id, ITestNGMethod method) {
        return TestNgDescription.write(plan.line(event), id, method);
    }
}
