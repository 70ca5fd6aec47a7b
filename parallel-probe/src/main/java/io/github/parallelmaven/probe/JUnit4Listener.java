package io.github.parallelmaven.probe;

import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/**
 * Writes what JUnit 4 reports to the file of this process, see {@link WireFormat}: where Surefire (before 3.6) runs it
 * without the JUnit Platform, and is told of this class by its property {@code listener}. See {@link OpenPlan}.
 */
@RunListener.ThreadSafe
public final class JUnit4Listener extends RunListener {

    private final OpenPlan<JUnit4Events> plan = new OpenPlan<>();

    /** Called by Surefire. */
    public JUnit4Listener() {}

    @Override
    public void testRunStarted(Description all) {
        plan.start(JUnit4Events::new);
    }

    @Override
    public void testRunFinished(Result result) {
        plan.end();
    }

    @Override
    public void testSuiteStarted(Description suite) {
        plan.tell(events -> events.suiteStarted(suite));
    }

    @Override
    public void testSuiteFinished(Description suite) {
        plan.tell(events -> events.suiteFinished(suite));
    }

    @Override
    public void testStarted(Description test) {
        plan.tell(events -> events.started(test));
    }

    @Override
    public void testFinished(Description test) {
        plan.tell(events -> events.finished(test));
    }

    @Override
    public void testFailure(Failure failure) {
        plan.tell(events -> events.failed(failure.getDescription(), "FAILED", failure.getException()));
    }

    @Override
    public void testAssumptionFailure(Failure failure) {
        plan.tell(events -> events.failed(failure.getDescription(), "ABORTED", failure.getException()));
    }

    @Override
    public void testIgnored(Description ignored) {
        plan.tell(events -> events.ignored(ignored));
    }
}
