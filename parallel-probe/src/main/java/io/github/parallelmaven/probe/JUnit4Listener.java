package io.github.parallelmaven.probe;

import org.jspecify.annotations.Nullable;
import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/**
 * Writes what JUnit 4 reports to the file of this process, see {@link WireFormat}: where Surefire (before 3.6) runs it
 * without the JUnit Platform, and is told of this class by its property {@code listener}. Does nothing unless the
 * system property {@value WireFormat#PROPERTY_DIRECTORY} is set or was set when an earlier run of this JVM started.
 * Never throws.
 */
@RunListener.ThreadSafe
public final class JUnit4Listener extends RunListener {

    private volatile @Nullable JUnit4Events plan;
    private volatile @Nullable Recording recording;

    /** Called by Surefire. */
    public JUnit4Listener() {}

    @Override
    public void testRunStarted(Description all) {
        guarded(() -> {
            Settings settings = Settings.ofProcess();
            if (settings.active()) {
                Recording into = Recording.into(settings.directory());
                recording = into;
                plan = new JUnit4Events(into.start(settings));
            }
        });
    }

    @Override
    public void testRunFinished(Result result) {
        Recording from = recording;
        JUnit4Events ended = plan;
        plan = null;
        if (from != null && ended != null) {
            guarded(() -> from.end(ended.plan()));
        }
    }

    // From JUnit 4.13 on; below nobody calls them.

    @Override
    public void testSuiteStarted(Description suite) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.suiteStarted(suite));
        }
    }

    @Override
    public void testSuiteFinished(Description suite) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.suiteFinished(suite));
        }
    }

    @Override
    public void testStarted(Description test) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.started(test));
        }
    }

    @Override
    public void testFinished(Description test) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.finished(test));
        }
    }

    @Override
    public void testFailure(Failure failure) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.failed(failure.getDescription(), "FAILED", failure.getException()));
        }
    }

    @Override
    public void testAssumptionFailure(Failure failure) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.failed(failure.getDescription(), "ABORTED", failure.getException()));
        }
    }

    @Override
    public void testIgnored(Description ignored) {
        JUnit4Events current = plan;
        if (current != null) {
            guarded(() -> current.ignored(ignored));
        }
    }

    /** A fault of ours ends the recording, never a test: also an error such as out of memory. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable fault) {
            Recording failed = recording;
            if (failed == null) {
                System.err.println("parallel-probe: nothing is recorded: " + fault);
            } else {
                failed.fail(fault);
            }
        }
    }
}
