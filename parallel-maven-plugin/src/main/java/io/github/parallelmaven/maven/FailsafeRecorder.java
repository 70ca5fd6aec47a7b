package io.github.parallelmaven.maven;

import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;

/**
 * Gives {@code failsafe:integration-test} the probe at the moment it starts, into a folder of its own. Nothing else of
 * its configuration changes.
 */
final class FailsafeRecorder {

    /** User property of a child build of ours in which Surefire's tests are skipped: only Failsafe's are asked for. */
    static final String ALONE = "parallel.worker.integrationTestsAlone";

    private FailsafeRecorder() {}

    /** Does what is to be done for integration tests; true when Surefire's recording has nothing to do with the event. */
    static boolean takes(ExecutionEvent event, RunFolder run) {
        MojoExecution execution = event.getMojoExecution();
        if (FailsafeExecution.isOne(execution)) {
            RunFolder folder = FailsafeExecution.folder(
                    run, FailsafeExecution.name(event.getProject(), execution.getExecutionId()));
            folder.start();
            started(event).recorded(ProbeJar.location(), folder.events());
            return true;
        }
        boolean surefire = execution.getArtifactId().equals("maven-surefire-plugin")
                && execution.getGoal().equals("test");
        if (surefire && event.getSession().getUserProperties().containsKey(ALONE)) {
            // No property that other parts of the build could read.
            started(event).set("skipTests", "true");
            return true;
        }
        return false;
    }

    /** The session of this very module: under -T each has its own. */
    private static ChangedExecution started(ExecutionEvent event) {
        return SurefireExecution.wrapping(event.getSession(), event.getProject(), event.getMojoExecution())
                .changeInPlace();
    }
}
