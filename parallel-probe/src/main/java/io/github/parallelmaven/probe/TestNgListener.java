package io.github.parallelmaven.probe;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.testng.IConfigurationListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ISuite;
import org.testng.ISuiteListener;
import org.testng.ITestContext;
import org.testng.ITestListener;
import org.testng.ITestResult;

/**
 * Writes what TestNG reports to the file of this process, see {@link WireFormat}: where Surefire (before 3.6) runs it
 * without the JUnit Platform, and is told of this class by its property {@code listener}. TestNG 6.8 and newer. See
 * {@link OpenPlan}.
 */
public final class TestNgListener
        implements ISuiteListener, ITestListener, IConfigurationListener, IInvokedMethodListener {

    private final OpenPlan<TestNgEvents> plan = new OpenPlan<>();

    /** Before 6.9 TestNG says twice that a suite starts. */
    private final Set<ISuite> suites = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Called by TestNG. */
    public TestNgListener() {}

    @Override
    public synchronized void onStart(ISuite suite) {
        if (suites.add(suite) && suites.size() == 1) {
            plan.start(TestNgEvents::new);
        }
    }

    @Override
    public synchronized void onFinish(ISuite suite) {
        if (suites.remove(suite) && suites.isEmpty()) {
            plan.end();
        }
    }

    @Override
    public void onStart(ITestContext context) {
        // classes begin with their first method
    }

    @Override
    public void onFinish(ITestContext context) {
        plan.tell(TestNgEvents::classesFinished);
    }

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        plan.tell(events -> events.begins(method.getTestMethod()));
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        plan.tell(events -> events.ends(method.getTestMethod()));
    }

    @Override
    public void onTestStart(ITestResult result) {
        plan.tell(events -> events.started(result));
    }

    @Override
    public void onTestSuccess(ITestResult result) {
        plan.tell(events -> events.finished(result, Outcome.SUCCESSFUL));
    }

    @Override
    public void onTestFailure(ITestResult result) {
        plan.tell(events -> events.finished(result, Outcome.of("FAILED", result.getThrowable())));
    }

    @Override
    public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
        onTestSuccess(result);
    }

    @Override
    public void onTestSkipped(ITestResult result) {
        plan.tell(events -> events.skipped(result));
    }

    @Override
    public void onConfigurationSuccess(ITestResult result) {
        // shows in the time of its class only
    }

    @Override
    public void onConfigurationFailure(ITestResult result) {
        plan.tell(events -> events.configured(result, Outcome.of("FAILED", result.getThrowable())));
    }

    @Override
    public void onConfigurationSkip(ITestResult result) {
        plan.tell(events -> events.configured(result, Outcome.SKIPPED));
    }
}
