package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import java.util.Optional;

/**
 * The project's own build in the changed copy. Many a project's build fails after its tests wherever it is not at home, as
 * where it signs, publishes or documents; what its tests did tells as much all the same, where the changes are not to blame.
 */
final class PlainBuild {

    private final PerfPhase perf;
    private final OwnChecks checks;
    private final Console console;

    PlainBuild(PerfPhase perf, OwnChecks checks, Console console) {
        this.perf = perf;
        this.checks = checks;
        this.console = console;
    }

    /**
     * Makes the run. Where the build fails although every test did what it did before, it is built once more without any change
     * and without tests: where that fails in the same goal, the run ended well, and its end tells of the goal.
     */
    TestRun run(RunConfiguration chosen) {
        return perf.split().whole(judged(perf.plain(chosen)), "mvn verify");
    }

    private TestRun judged(TestRun run) {
        TestRun tests = perf.split().without(run).ended(new Exit(Status.SUCCESS, ""));
        if (run.exit().status() != Status.INVALID
                || !tests.isComplete()
                || !perf.compare(tests).isSame()) {
            return run;
        }
        Optional<String> goal = checks.failingBefore(run.exit().message());
        goal.ifPresent(name -> console.say("    so it does without any change: " + name + "; its tests count"));
        return goal.map(name -> run.ended(new Exit(Status.SUCCESS, name))).orElse(run);
    }
}
