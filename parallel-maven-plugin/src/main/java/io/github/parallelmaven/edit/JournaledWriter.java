package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.AtomicFile;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.Folders;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.edit.journal.Journal;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.journal.JournaledFile;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a change set into the user's files so that it survives being killed at any moment: the journal says what is about
 * to be written, then the files, then the journal says that it is done.
 */
public final class JournaledWriter {

    private final AtomicFile files;

    public JournaledWriter() {
        this(new AtomicFile());
    }

    JournaledWriter(AtomicFile files) {
        this.files = files;
    }

    /**
     * Makes the changes.
     *
     * @throws EditRefused before anything is written: a file has changed, is read-only or outside the root, or an earlier
     *     apply was interrupted
     * @throws java.io.UncheckedIOException when a file cannot be written; all are as before then
     */
    public void apply(Path root, ChangeSet changes) {
        if (changes.isEmpty()) {
            return;
        }
        RootPaths paths = new RootPaths(root);
        JournalFile journalFile = new JournalFile(paths, files);
        Journal before = journalFile.read().orElseGet(Journal::empty);
        if (before.isInterrupted()) {
            throw new EditRefused(JournalFile.PATH, "an earlier run was interrupted", "recover it first");
        }
        Map<FileChange, byte[]> results = ChangeWriter.results(paths, changes);
        Journal.Entry entry = new Journal.Entry(Journal.State.WRITING, folders(paths, changes), files(paths, results));
        try {
            journalFile.write(before.plus(entry));
            Folders folders = new Folders(paths);
            results.forEach((change, bytes) -> {
                folders.create(change.path());
                files.write(paths.resolve(change.path()), bytes);
            });
            journalFile.write(before.plus(entry.in(Journal.State.WRITTEN)));
        } catch (RuntimeException e) {
            restore(root, e);
            throw e;
        }
    }

    /**
     * Whether such changes could be made. Nothing is written.
     *
     * @throws EditRefused when a file has changed, is read-only or outside the root
     */
    public static void requireWritable(Path root, ChangeSet changes) {
        ChangeWriter.results(new RootPaths(root), changes);
    }

    /** A full disk must not leave half of it behind; when even that fails, the journal is still there for the next goal. */
    private static void restore(Path root, RuntimeException cause) {
        try {
            new JournalRecovery().recover(root);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static List<String> folders(RootPaths paths, ChangeSet changes) {
        Folders folders = new Folders(paths);
        TreeSet<String> missing = new TreeSet<>(folders.missing(JournalFile.PATH));
        changes.files().forEach(change -> missing.addAll(folders.missing(change.path())));
        return List.copyOf(missing);
    }

    private static List<JournaledFile> files(RootPaths paths, Map<FileChange, byte[]> results) {
        List<JournaledFile> journaled = new ArrayList<>();
        results.forEach((change, bytes) -> journaled.add(
                change.created()
                        ? JournaledFile.created(change, bytes)
                        : JournaledFile.changed(change, ChangeWriter.read(paths.resolve(change.path())), bytes)));
        return journaled;
    }
}
