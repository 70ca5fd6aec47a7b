package io.github.parallelmaven.probe;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;

/**
 * Writes which mutable objects and mocks a test of TestNG holds in its fields, as {@link FixtureRecorder} does for Jupiter.
 * Found by TestNG as a service, whoever runs it. Does nothing unless one of our listeners records, and the system property
 * {@value WireFormat#PROPERTY_FIXTURES} is {@code true}. Never throws.
 *
 * <p>It looks between what TestNG runs before a test and the body, and between the body and what is run after it. All tests
 * of a class share one object.
 */
public final class TestNgFixtureRecorder implements IInvokedMethodListener {

    private final FixtureLooks looks = new FixtureLooks();
    private final Map<String, AtomicInteger> invocations = new ConcurrentHashMap<>();
    private final Map<ITestResult, Body> bodies = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A test whose body runs. */
    private static final class Body {
        private final PlanRecording plan;
        private final String id;

        private Body(PlanRecording plan, String id) {
            this.plan = plan;
            this.id = id;
        }
    }

    /** Called by the service loader. */
    public TestNgFixtureRecorder() {}

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        if (method.isTestMethod() && result.getInstance() != null) {
            Recording.planRunning(TestNgDescription.classId(result.getMethod()))
                    .ifPresent(plan -> begins(plan, result));
        }
    }

    private void begins(PlanRecording plan, ITestResult result) {
        try {
            String id = id(result);
            if (plan.isRunning(id)) { // all listeners have heard of its start
                bodies.put(result, new Body(plan, id));
                look(plan, id, WireFormat.WHEN_BEFORE, result);
            }
        } catch (Throwable fault) {
            plan.fail(fault); // incomplete evidence is none
        }
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        Body ended = bodies.remove(result);
        if (ended != null) {
            look(ended.plan, ended.id, WireFormat.WHEN_AFTER, result);
        }
    }

    private void look(PlanRecording plan, String id, String when, ITestResult result) {
        Class<?> type = TestNgDescription.type(result.getMethod());
        looks.look(plan, id, when, type, Collections.singletonList(result.getInstance()));
    }

    private String id(ITestResult result) {
        String id = TestNgDescription.id(result);
        if (!TestNgDescription.holdsInvocations(result.getMethod())) {
            return id;
        }
        int index = invocations.computeIfAbsent(id, any -> new AtomicInteger()).getAndIncrement();
        return id + "/" + Segment.of("invoc", String.valueOf(index));
    }
}
