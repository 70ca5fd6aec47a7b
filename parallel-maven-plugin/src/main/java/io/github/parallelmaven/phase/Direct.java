package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.JournalRecovery;
import io.github.parallelmaven.edit.Patch;
import io.github.parallelmaven.edit.Workspace;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.rollback.RollbackReport;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.Pins;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.report.ReportFile;
import io.github.parallelmaven.report.ReportWriter;
import io.github.parallelmaven.report.ReportWriters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A direct goal in the user's Maven: copies the build, has the worker do the rest, and keeps its results. */
public final class Direct {

    /** All changes that were tried, for {@code git apply}. */
    static final String PATCH = "parallel.patch";

    private final Path root;
    private final Collection<Path> buildOutput;
    private final Path output;
    private final Worker worker;
    private final Console console;
    private final UnaryOperator<String> commands;

    /**
     * @param root the topmost folder of the user's build
     * @param buildOutput the folders inside it that builds write into
     * @param output where results go
     * @param commands puts the commands in a text into the form that can be called
     */
    public Direct(
            Path root,
            Collection<Path> buildOutput,
            Path output,
            Worker worker,
            Console console,
            UnaryOperator<String> commands) {
        this.root = root;
        this.buildOutput = Set.copyOf(buildOutput);
        this.output = output;
        this.worker = worker;
        this.console = console;
        this.commands = commands;
    }

    /**
     * Judges the project. The user's files are only read. The caller holds the lock: two trials would destroy each other.
     *
     * @throws SuiteProblem when the project cannot be judged at all; its message says what to do
     * @throws IOException when the trial cannot be made or results cannot be written, such as on a full disk
     */
    public Report judge(Goal goal, Settings settings) throws IOException {
        SuppressionsFile.read(root);
        new JournalRecovery().recover(root).ifPresent(this::sayRecovered);
        // One that an earlier goal issued proves nothing of what this goal will find.
        Files.deleteIfExists(new CertificateFile(output).path());
        Workspace workspace = Workspace.copy(root, output.resolve("trial"), buildOutput);
        Worker.Ended ended;
        try {
            workspace.notes().forEach(console::say);
            SortedMap<String, List<PinPlugin>> pins = worker.pins();
            pin(workspace.folder(), pins);
            console.say("Building a copy of the project, with its tests compiled, in "
                    + root.relativize(workspace.folder()));
            ended = worker.run(goal, settings.mode(), root, workspace.folder(), output, pins);
        } finally {
            workspace.remove();
        }
        if (!ended.succeeded()) {
            throw new SuiteProblem(
                    ended.problem() + System.lineSeparator() + "  Nothing was changed in your project. Whole output: "
                            + ended.log(),
                    ended.next());
        }
        Report report = ReportFile.read(worker.result(output));
        keep(report);
        writePatches(report);
        return report;
    }

    private void sayRecovered(RollbackReport report) {
        console.say("An interrupted apply or rollback was undone: "
                + Count.of(report.restored().size() + report.deleted().size(), "file") + " as before it");
        report.refused().forEach(refusal -> console.say("  not restored: " + refusal));
    }

    private void writePatches(Report report) throws IOException {
        Files.write(output.resolve(PATCH), Patch.render(root, report.changes()));
        for (ChangeGroup group : ChangeGroup.values()) {
            String name = "parallel-" + group.name().toLowerCase(Locale.ROOT) + ".patch";
            Files.write(output.resolve(name), Patch.render(root, report.changes(), group));
        }
    }

    /** Replaces the results, also those that parallel:report reads. */
    public void renew(Report report) throws IOException {
        ReportFile.write(worker.result(output), report);
        keep(report);
    }

    /** A report whose changes are written: the pins among them count from now on. */
    public PinnedGain pinnedGain(Report written, Settings settings) {
        Pins pins = ParallelProperties.read(root).pins();
        return PinnedGain.of(written, settings.thresholds(pins));
    }

    /** Why versions were pinned: it tells these edits of a POM from its others. */
    public Set<String> pinned() {
        return worker.pins().values().stream()
                .flatMap(List::stream)
                .map(PinPlugin::reason)
                .collect(Collectors.toSet());
    }

    /** Writes the files that people and tools read. */
    private void keep(Report report) throws IOException {
        for (ReportWriter writer : ReportWriters.all()) {
            writer.write(report, output, commands);
        }
    }

    private void pin(Path copy, SortedMap<String, List<PinPlugin>> pins) {
        List<FileChange> changes = new ArrayList<>();
        pins.forEach((pom, wanted) -> new PomEditor()
                .edit(root, root.resolve(pom), List.copyOf(wanted))
                .ifPresent(changes::add));
        new ChangeWriter().apply(copy, new ChangeSet(changes));
    }
}
