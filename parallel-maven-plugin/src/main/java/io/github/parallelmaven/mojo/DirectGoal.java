package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.WriteLock;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.maven.BuildFolders;
import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.ChildWorker;
import io.github.parallelmaven.maven.Commands;
import io.github.parallelmaven.maven.SequentialCommand;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.phase.Applied;
import io.github.parallelmaven.phase.Commits.Made;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Direct;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.PinnedGain;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.report.GateTable;
import io.github.parallelmaven.report.Masking;
import io.github.parallelmaven.report.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * A goal called directly: judges the whole build once and turns the result into lines and an exception. From its first
 * look at the files to the last that it writes, no other goal of ours works on the project.
 */
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
        try (WriteLock lock = lock(goal)) {
            return judged(goal, settings);
        }
    }

    private Report judged(Goal goal, Settings settings) throws MojoExecutionException {
        Report report = report(goal, settings);
        print(table(report).lines());
        publish(report);
        return report;
    }

    private Report report(Goal goal, Settings settings) throws MojoExecutionException {
        try {
            return direct().judge(goal, settings);
        } catch (IOException | UncheckedIOException e) {
            throw unusable(goal, e);
        }
    }

    private WriteLock lock(Goal goal) throws MojoExecutionException {
        // Before the lock, which would be the first file there.
        CopiedFolder.requireOwn(session);
        try {
            return WriteLock.acquire(BuildRoot.of(session), output);
        } catch (UncheckedIOException e) {
            throw unusable(goal, e);
        }
    }

    private MojoExecutionException unusable(Goal goal, Exception cause) {
        return new MojoExecutionException(
                "parallel:" + goal.text() + " could not read or write a file: " + cause.getMessage()
                        + ". Nothing was changed in your project." + System.lineSeparator()
                        + "  Next: see that the disk has room and " + output
                        + " can be written, then call the goal again.",
                cause);
    }

    private Direct direct() {
        Path root = BuildRoot.of(session);
        ChildWorker worker = new ChildWorker(session, plugin, root, console);
        return new Direct(root, BuildFolders.of(session), output, worker, console, new Commands(session, plugin)::text);
    }

    /** Judges, and writes what is proven. No gain is an answer, not an error: then nothing is written. */
    void apply(Settings settings) throws MojoExecutionException, MojoFailureException {
        try (WriteLock lock = lock(Goal.APPLY)) {
            judgeAndWrite(settings);
        }
    }

    private void judgeAndWrite(Settings settings) throws MojoExecutionException, MojoFailureException {
        CommitStep commits = CommitStep.of(settings, session, output);
        Report report = report(Goal.APPLY, settings);
        if (!report.mayApply()) {
            keepAttempt(commits, report);
            print(table(report).lines());
            publish(report);
            refuse(report);
            return;
        }
        Applied applied = write(report, commits);
        boolean written = !applied.files().isEmpty();
        PinnedGain gain = direct().pinnedGain(report, settings);
        print(written ? table(gain.report()).linesOfWritten() : table(report).lines());
        Made made = written ? commits.make(gain.report().asWritten()) : Made.nothing();
        Report asWritten = gain.report().asWritten().withCommits(made.ids());
        renew(asWritten);
        publish(asWritten);
        console.say(
                written
                        ? "Written: " + Count.of(applied.files().size(), "file") + ", "
                                + GateTable.edits(report.changes())
                        : "Nothing to write: the project is as proven");
        if (!gain.line().isEmpty()) {
            console.say(gain.line());
        }
        if (overlaps(report)) {
            console.say("One test after another: mvn verify "
                    + SequentialCommand.text(hasSurefireThreads(report), hasFailsafeForks(report)));
        }
        console.say("Take it back: " + command("rollback"));
        made.lines().forEach(console::say);
        if (!made.refusal().isEmpty()) {
            throw new MojoExecutionException(made.refusal());
        }
        String look = "look at `git " + (made.ids().isEmpty() ? "diff" : "log -p") + "`, then ";
        console.say("Next: " + (written ? look : "") + report.nextCommand());
    }

    private boolean overlaps(Report report) {
        return hasFailsafeForks(report)
                || report.perf().stream().anyMatch(perf -> perf.chosen().isParallel());
    }

    /** By this goal, or by an earlier one. */
    private boolean hasSurefireThreads(Report report) {
        return report.perf().stream().anyMatch(perf -> perf.chosen().mode() == Mode.SUREFIRE_THREADS)
                || SequentialCommand.hasSurefireThreads(session.getProjects());
    }

    /** By this goal, or by an earlier one. */
    private boolean hasFailsafeForks(Report report) {
        return report.perf().stream()
                        .anyMatch(perf -> perf.integration().tuning().isProven())
                || SequentialCommand.hasFailsafeForks(session.getProjects());
    }

    /** Before the table is shown, whose last line is the next command. */
    private void keepAttempt(CommitStep commits, Report report) {
        Made attempt = commits.keepAttempt(report);
        attempt.lines().forEach(console::say);
        if (!attempt.ids().isEmpty()) {
            renew(report.withCommits(attempt.ids()));
        }
    }

    /** The results were kept before anything was written or committed, and call pending what is met now. */
    private void renew(Report report) {
        try {
            direct().renew(report);
        } catch (IOException | UncheckedIOException e) {
            console.say("The results in " + output + " are those of before the changes: " + e.getMessage());
        }
    }

    /** Shows the summary on the page of a CI job, where the server has one. */
    private void publish(Report report) {
        String page = System.getenv("GITHUB_STEP_SUMMARY");
        if (page == null || page.isBlank()) {
            return;
        }
        try {
            new Summary().appendTo(Path.of(page), report, new Commands(session, plugin)::text);
        } catch (IOException | InvalidPathException e) {
            console.say("The page of this job could not be written ($GITHUB_STEP_SUMMARY): " + e.getMessage());
        }
    }

    /** Where nothing could be written, all is still to do that the table says. */
    private Applied write(Report report, CommitStep commits) throws MojoExecutionException {
        try {
            commits.plan(report, direct().pinned());
            return Applied.all(BuildRoot.of(session), output, report);
        } catch (EditRefused | SuiteProblem e) {
            print(table(report).lines());
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            print(table(report).lines());
            throw new MojoExecutionException(
                    "The changes could not be written: " + e.getMessage() + ". The next goal of this plugin, or "
                            + command("rollback") + ", restores the files.",
                    e);
        }
    }

    /** Judges one phase, and writes what has no effect without concurrency. */
    void applyInert(Goal goal, Settings settings) throws MojoExecutionException, MojoFailureException {
        if (settings.commits()) {
            throw new MojoExecutionException("parallel.commit=true commits what parallel:apply writes, and parallel:"
                    + goal.text() + " is not it. Leave parallel.apply out, or say -Dparallel.commit=false.");
        }
        try (WriteLock lock = lock(goal)) {
            judgeAndWriteInert(goal, settings);
        }
    }

    private void judgeAndWriteInert(Goal goal, Settings settings) throws MojoExecutionException, MojoFailureException {
        Report report = judged(goal, settings);
        boolean failed =
                report.gates().stream().anyMatch(gate -> gate.standing().trial() instanceof Verdict.Failed);
        if (failed) {
            console.say("Nothing was written: a gate of this phase is not met with all changes");
            requireMet(report, settings);
            return;
        }
        Applied applied = Applied.inert(BuildRoot.of(session), report);
        console.say("Written: " + Count.of(applied.files().size(), "file") + ". Take it back: " + command("rollback"));
    }

    /** The table has said why already; a failed gate fails the build too. */
    private void refuse(Report report) throws MojoFailureException {
        boolean chosen = report.perf().stream().anyMatch(perf -> perf.chosen().isChoice());
        boolean noGain = report.unmet().stream()
                .allMatch(gate -> gate.standing().word() == Standing.Word.PENDING
                        || gate.gate() == GateId.IMPROVEMENT
                        || gate.gate() == GateId.CATEGORY_TIME
                        || gate.gate() == GateId.OPTIMUM_FOUND && !chosen
                        || gate.standing().trial() instanceof Verdict.NotJudged && !chosen);
        if (!noGain) {
            throw new MojoFailureException(
                    "Nothing was written: " + report.whyNotApply() + ". Next: " + report.nextCommand());
        }
    }

    private GateTable table(Report report) {
        return new GateTable(report, new Commands(session, plugin)::text);
    }

    private void print(List<String> lines) {
        lines.forEach(console::say);
    }

    private String command(String goal) {
        return "mvn parallel:" + goal;
    }

    /** The exception that unmet gates deserve. */
    static void requireMet(Report report, Settings settings) throws MojoFailureException {
        Set<GateId> failing = settings.failingGates();
        List<GateResult> unmet = report.unmet().stream()
                .filter(gate -> failing.contains(gate.gate()))
                .toList();
        if (!unmet.isEmpty() && settings.failOnGate()) {
            String names = unmet.stream().map(DirectGoal::unmet).collect(Collectors.joining(", "));
            throw new MojoFailureException(names + ". Next: " + report.nextCommand());
        }
    }

    /** Under {@code -q} it is all that is printed: a gate that has failed says what it found, and where first. */
    private static String unmet(GateResult gate) {
        String name = gate.gate().number() + " " + gate.gate().title() + " "
                + gate.standing().word().text();
        return gate.standing().trial() instanceof Verdict.Failed failed
                ? name + " ("
                        + Masking.text(failed.diagnosis().found() + ": "
                                + failed.diagnosis().where().get(0))
                        + ")"
                : name;
    }
}
