package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.AtomicFile;
import io.github.parallelmaven.edit.file.Folders;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.edit.journal.Journal;
import io.github.parallelmaven.edit.journal.JournalFile;
import java.nio.file.Path;

/** Takes back what apply wrote, and nothing else. */
public final class Rollback {

    private final AtomicFile files;

    public Rollback() {
        this(new AtomicFile());
    }

    public Rollback(AtomicFile files) {
        this.files = files;
    }

    /**
     * Says what {@link #execute} would do. Nothing is written.
     *
     * @throws EditRefused when the journal is not readable
     */
    public RollbackReport plan(Path root) {
        RootPaths paths = new RootPaths(root);
        Journal journal = new JournalFile(paths, files).read().orElseGet(Journal::empty);
        return new RollbackPlan(paths, journal).report();
    }

    /**
     * Takes back all insertions that were not altered themselves, deletes created files that are unchanged and folders that
     * become empty. When nothing had to be refused, our own state goes too; else the journal keeps what is left. Killed in
     * the middle, it is finished by running it again.
     *
     * @throws EditRefused when the journal is not readable
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public RollbackReport execute(Path root) {
        RootPaths paths = new RootPaths(root);
        JournalFile journalFile = new JournalFile(paths, files);
        Journal journal = journalFile.read().orElseGet(Journal::empty);
        RollbackPlan plan = new RollbackPlan(paths, journal);
        if (journal.entries().isEmpty()) {
            return plan.report();
        }
        journalFile.write(plan.started());
        plan.write(files);
        Folders folders = new Folders(paths);
        folders.removeEmpty(plan.folders());
        if (plan.report().isComplete()) {
            // Last, since it knows the folders; what only it was in goes after it.
            journalFile.delete();
            folders.removeEmpty(plan.folders());
        } else {
            journalFile.write(plan.remaining());
        }
        return plan.report();
    }
}
