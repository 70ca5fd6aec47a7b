package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.WriteLock;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.TextEdit;
import io.github.parallelmaven.report.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What was written into the user's project.
 *
 * @param files paths from the root
 */
public record Applied(List<String> files) {

    public Applied {
        files = List.copyOf(files);
    }

    /**
     * Writes all proven changes, and the certificate that proves them.
     *
     * @param root the topmost folder of the user's build
     * @param output where the worker left the certificate
     * @throws IOException when the certificate cannot be written; the files are changed then, and rollback takes them back
     */
    public static Applied all(Path root, Path output, Report report) throws IOException {
        try (WriteLock lock = WriteLock.acquire(output)) {
            Applied applied = write(root, report.changes());
            Path issued = new CertificateFile(output).path();
            if (Files.isRegularFile(issued)) {
                Path committed = new CertificateFile(root).path();
                Files.createDirectories(committed.getParent());
                Files.copy(issued, committed, StandardCopyOption.REPLACE_EXISTING);
            }
            return applied;
        }
    }

    /** Writes what a phase goal proposes: it holds no concurrency. */
    public static Applied inert(Path root, Report report) {
        return write(root, report.changes());
    }

    private static Applied write(Path root, ChangeSet changes) {
        if (!changes.isEmpty()) {
            new JournaledWriter().apply(root, changes);
        }
        return new Applied(changes.files().stream().map(FileChange::path).toList());
    }

    /** How many edits of this kind a report proposes. */
    public static long count(Report report, ChangeGroup group) {
        return report.changes().files().stream()
                .flatMap(file -> file.edits().stream())
                .map(TextEdit::group)
                .filter(group::equals)
                .count();
    }
}
