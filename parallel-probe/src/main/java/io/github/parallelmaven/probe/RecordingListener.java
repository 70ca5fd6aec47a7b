package io.github.parallelmaven.probe;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what the JUnit Platform reports to the file of this process, see {@link WireFormat}. Found by its launcher as a
 * service. Opens no file before a plan runs, since Surefire also constructs it in Maven's own JVM. See {@link OpenPlan}.
 */
public final class RecordingListener implements TestExecutionListener {

    private final OpenPlan<PlatformEvents> plan = new OpenPlan<>();

    /** Called by the service loader. */
    public RecordingListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan.start(into -> new PlatformEvents(testPlan, into));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        plan.end();
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        plan.tell(events -> events.started(identifier));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        plan.tell(events -> events.finished(identifier, result));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        plan.tell(events -> events.skipped(identifier, reason));
    }
}
