package io.github.parallelmaven.maven;

import io.github.parallelmaven.run.IntegrationRequest;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;

/**
 * Gives {@code failsafe:integration-test} the probe at the moment it starts, into a folder of its own. Nothing else of
 * its configuration changes, but for the forks and the order that a child build of ours is made to try.
 */
final class FailsafeRecorder {

    /** User property of a child build of ours in which Surefire's tests are skipped: only Failsafe's are asked for. */
    static final String ALONE = "parallel.worker.integrationTestsAlone";

    private static final String FORKS = "parallel.worker.integrationForks";
    private static final String SEED = "parallel.worker.integrationSeed";

    private FailsafeRecorder() {}

    /** The user properties of such a child build. */
    static Map<String, String> properties(IntegrationRequest request) {
        Map<String, String> properties = new TreeMap<>(Map.of(ALONE, "true"));
        if (request.forks() > 0) {
            properties.put(FORKS, String.valueOf(request.forks()));
        }
        if (request.seed() != 0) {
            properties.put(SEED, String.valueOf(request.seed()));
        }
        return properties;
    }

    /** Does what is to be done for integration tests; true when Surefire's recording has nothing to do with the event. */
    static boolean takes(ExecutionEvent event, RunFolder run) {
        MojoExecution execution = event.getMojoExecution();
        if (FailsafeExecution.isOne(execution)) {
            FailsafeExecution started = new FailsafeExecution(
                    FailsafeExecution.name(event.getProject(), execution.getExecutionId()), surefire(event));
            RunFolder folder = FailsafeExecution.folder(run, started.name());
            tried(event.getSession().getUserProperties(), started.mojo().changeInPlace())
                    .recorded(ProbeJar.location(), folder.events());
            started.noteStart(folder);
            return true;
        }
        boolean surefire = execution.getArtifactId().equals("maven-surefire-plugin")
                && execution.getGoal().equals("test");
        if (surefire && event.getSession().getUserProperties().containsKey(ALONE)) {
            // No property that other parts of the build could read.
            surefire(event).changeInPlace().set("skipTests", "true");
            return true;
        }
        return false;
    }

    /** The session of this very module: under -T each has its own. */
    private static SurefireExecution surefire(ExecutionEvent event) {
        return SurefireExecution.wrapping(event.getSession(), event.getProject(), event.getMojoExecution());
    }

    private static ChangedExecution tried(Properties asked, ChangedExecution execution) {
        String forks = asked.getProperty(FORKS);
        String seed = asked.getProperty(SEED);
        if (forks != null) {
            execution.set("forkCount", forks).set("reuseForks", "true");
        }
        return seed == null ? execution : execution.shuffled(Long.parseLong(seed));
    }
}
