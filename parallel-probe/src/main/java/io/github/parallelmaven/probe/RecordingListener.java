package io.github.parallelmaven.probe;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what JUnit reports to the file of this process, see {@link WireFormat}. Found by JUnit's launcher as a
 * service. Does nothing unless the system property {@value WireFormat#PROPERTY_DIRECTORY} is set or was set when an
 * earlier plan of this JVM started, and opens no
 * file before a plan runs, since Surefire also constructs it in Maven's own JVM. Never throws.
 */
public final class RecordingListener implements TestExecutionListener {

    private volatile @Nullable PlatformEvents plan;
    private volatile @Nullable Recording recording;

    /** Called by the service loader. */
    public RecordingListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        guarded(() -> {
            Settings settings = Settings.ofProcess();
            if (settings.active()) {
                Recording into = Recording.into(settings.directory());
                recording = into;
                plan = new PlatformEvents(testPlan, into.start(settings));
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        Recording from = recording;
        PlatformEvents ended = plan;
        plan = null;
        if (from != null && ended != null) {
            guarded(() -> from.end(ended.plan()));
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        PlatformEvents current = plan;
        if (current != null) {
            guarded(() -> current.started(identifier));
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        PlatformEvents current = plan;
        if (current != null) {
            guarded(() -> current.finished(identifier, result));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        PlatformEvents current = plan;
        if (current != null) {
            guarded(() -> current.skipped(identifier, reason));
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
