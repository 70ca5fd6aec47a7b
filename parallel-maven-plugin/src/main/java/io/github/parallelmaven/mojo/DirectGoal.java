package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.ChildWorker;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Direct;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.report.GateTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** A goal called directly: judges the whole build once and turns the result into lines and an exception. */
final class DirectGoal {

    private final MavenSession session;
    private final PluginDescriptor plugin;
    private final Path output;
    private final Console console;

    DirectGoal(MavenSession session, PluginDescriptor plugin, Path output, Console console) {
        this.session = session;
        this.plugin = plugin;
        this.output = output;
        this.console = console;
    }

    /** Judges, and prints the table. */
    Report judge(Goal goal, Settings settings) throws MojoExecutionException {
        Path root = BuildRoot.of(session);
        Path pom = session.getTopLevelProject().getFile().toPath();
        ChildWorker worker = new ChildWorker(session, plugin, root, console);
        try {
            Report report = new Direct(root, pom, output, worker, console).judge(goal, settings);
            GateTable.lines(report).forEach(console::say);
            return report;
        } catch (SuiteProblem e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(
                    "parallel:" + goal.text() + " could not run: " + e.getMessage()
                            + ". Nothing was changed in your project.",
                    e);
        }
    }

    /** The exception that unmet gates deserve. */
    static void requireMet(Report report, Settings settings) throws MojoFailureException {
        List<GateResult> unmet = report.unmet();
        if (!unmet.isEmpty() && settings.failOnGate()) {
            String names = unmet.stream()
                    .map(gate -> gate.gate().number() + " " + gate.gate().title() + " "
                            + gate.standing().word().text())
                    .collect(Collectors.joining(", "));
            throw new MojoFailureException(names + ". Next: " + report.nextCommand());
        }
    }
}
