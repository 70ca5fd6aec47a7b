package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.Commands;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.BoundRun;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.report.GateTable;

/** A goal bound to a lifecycle phase: prints what can be judged in this build. */
final class BoundGoal {

    private final BoundRun run;
    private final Console console;
    private final Commands commands;

    BoundGoal(BoundRun run, Console console, Commands commands) {
        this.run = run;
        this.console = console;
        this.commands = commands;
    }

    Report judge(Goal goal) {
        Report report = run.report(goal);
        new GateTable(report, commands::text).lines().forEach(console::say);
        console.say(run.certificateLine());
        return report;
    }
}
