package io.github.parallelmaven.probe;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Writes which mutable objects and mocks a test holds in its fields, see {@link WireFormat#EVENT_FIXTURE}. Found
 * by Jupiter as a service when its extension auto-detection is on. Does nothing unless {@link RecordingListener}
 * records and the system property {@value WireFormat#PROPERTY_FIXTURES} is {@code true}. Never throws.
 *
 * <p>It looks three times: after {@code @BeforeEach}, after the body of the test and, for static mocks, after
 * {@code @AfterEach} and {@code @AfterAll}. An extension registered as a service is the first one, so Jupiter
 * calls its "after" methods last. For dynamic tests the owner is the test factory.
 */
public final class FixtureRecorder
        implements BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

    private final TestInstances instances = new TestInstances();
    private final FixtureLooks looks = new FixtureLooks();

    /** Called by the service loader. */
    public FixtureRecorder() {}

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        look(context, WireFormat.WHEN_BEFORE);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        look(context, WireFormat.WHEN_AFTER);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        look(context, WireFormat.WHEN_END);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        look(context, WireFormat.WHEN_END);
    }

    private void look(ExtensionContext context, String when) {
        Recording.planRunning(context.getUniqueId()).ifPresent(plan -> {
            try {
                Class<?> testClass = context.getTestClass().orElse(Object.class);
                looks.look(plan, context.getUniqueId(), when, testClass, instances.of(context));
            } catch (Throwable fault) {
                plan.fail(fault); // incomplete evidence is none
            }
        });
    }
}
