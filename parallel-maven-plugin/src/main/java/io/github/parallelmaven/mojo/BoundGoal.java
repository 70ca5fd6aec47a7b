package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.Commands;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.BoundRun;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.report.FindingsReport;
import io.github.parallelmaven.report.GateTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A goal bound to a lifecycle phase: prints what can be judged in this build, and keeps every finding. */
final class BoundGoal {

    private final BoundRun run;
    private final Console console;
    private final Commands commands;
    private final Path output;

    /** @param output where what was found is written */
    BoundGoal(BoundRun run, Console console, Commands commands, Path output) {
        this.run = run;
        this.console = console;
        this.commands = commands;
        this.output = output;
    }

    Report judge(Goal goal) {
        Report report = run.report(goal);
        new GateTable(report, commands::text).lines().forEach(console::say);
        console.say(run.certificateLine());
        write(report);
        return report;
    }

    /** Places that the table has no room for. */
    private void write(Report report) {
        try {
            new FindingsReport().write(report, output, commands::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
