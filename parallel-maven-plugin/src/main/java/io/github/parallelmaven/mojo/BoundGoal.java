package io.github.parallelmaven.mojo;

import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.BoundRun;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.report.GateTable;
import io.github.parallelmaven.run.MachineFacts;
import java.time.Instant;
import java.util.List;

/** A goal bound to a lifecycle phase: prints what can be judged in this build. */
final class BoundGoal {

    private final BoundRun run;
    private final Console console;
    private final String applyCommand;

    BoundGoal(BoundRun run, Console console, String applyCommand) {
        this.run = run;
        this.console = console;
        this.applyCommand = applyCommand;
    }

    Report judge(Goal goal) {
        List<GateResult> gates = run.judge(goal);
        boolean unmet = gates.stream().anyMatch(gate -> gate.standing().failsBuild());
        Report report = new Report(
                goal.text(),
                Instant.now().toString(),
                run.coordinates(),
                MachineFacts.read(),
                gates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ChangeSet.empty(),
                List.of(),
                List.of(),
                false,
                "",
                unmet ? applyCommand : "mvn verify");
        GateTable.lines(report).forEach(console::say);
        console.say(run.certificateLine());
        return report;
    }
}
