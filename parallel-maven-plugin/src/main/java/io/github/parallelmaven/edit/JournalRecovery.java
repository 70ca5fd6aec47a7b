package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.AtomicFile;
import io.github.parallelmaven.edit.file.Folders;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.edit.journal.Journal;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.edit.rollback.RollbackPlan;
import io.github.parallelmaven.edit.rollback.RollbackReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Detects an apply or a rollback that was killed half-way, and brings the files back to what they were before it. */
public final class JournalRecovery {

    private final AtomicFile files;

    public JournalRecovery() {
        this(new AtomicFile());
    }

    JournalRecovery(AtomicFile files) {
        this.files = files;
    }

    /** Whether there is something to recover. */
    public boolean isNeeded(Path root) {
        return new JournalFile(root).read().map(Journal::isInterrupted).orElse(false);
    }

    /**
     * Undoes a half-written apply, or finishes a half-done rollback. Killed in the middle, it is finished by the next one.
     *
     * @return what was done, or empty when nothing was interrupted
     * @throws EditRefused when the journal is not readable
     */
    public Optional<RollbackReport> recover(Path root) {
        RootPaths paths = new RootPaths(root);
        JournalFile journalFile = new JournalFile(paths, files);
        journalFile.sweep();
        Optional<Journal> journal = journalFile.read().filter(Journal::isInterrupted);
        return journal.map(found -> last(found).state() == Journal.State.WRITING
                ? undoLast(paths, journalFile, found)
                : new Rollback(files).execute(root));
    }

    private RollbackReport undoLast(RootPaths paths, JournalFile journalFile, Journal journal) {
        Journal half = new Journal(Journal.SCHEMA, List.of(last(journal)));
        RollbackPlan plan = new RollbackPlan(paths, half);
        plan.write(files);
        Folders folders = new Folders(paths);
        folders.removeEmpty(plan.folders());
        Journal rest = journal.withoutLast();
        if (!plan.report().isComplete()) {
            plan.remaining().entries().forEach(entry -> journalFile.write(rest.plus(entry)));
        } else if (rest.entries().isEmpty()) {
            journalFile.delete();
            folders.removeEmpty(plan.folders());
        } else {
            journalFile.write(rest);
        }
        return plan.report();
    }

    private static Journal.Entry last(Journal journal) {
        return journal.entries().get(journal.entries().size() - 1);
    }
}
