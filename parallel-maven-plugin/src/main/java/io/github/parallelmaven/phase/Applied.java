package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.rollback.WholeFile;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.report.CertificateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * Writes all proven changes, and the certificate that proves them: all of it, or nothing. The caller holds the lock.
     *
     * @param root the topmost folder of the user's build
     * @param output where the worker left the certificate
     * @throws IOException when the certificate cannot be read; nothing is written then
     */
    public static Applied all(Path root, Path output, Report report) throws IOException {
        return write(root, changes(root, output, report));
    }

    /** All proven changes, and the certificate that proves them. */
    static ChangeSet changes(Path root, Path output, Report report) throws IOException {
        List<FileChange> files = new ArrayList<>(report.changes().files());
        certificate(root, output).ifPresent(files::add);
        return new ChangeSet(files);
    }

    /** A certificate without the change it proves, or the other way round, would be a lie: the journal holds both. */
    private static Optional<FileChange> certificate(Path root, Path output) throws IOException {
        Path issued = new CertificateFile(output).path();
        if (!Files.isRegularFile(issued)) {
            return Optional.empty();
        }
        String path =
                root.relativize(new CertificateFile(root).path()).toString().replace('\\', '/');
        String text = Files.readString(issued, StandardCharsets.UTF_8);
        return new WholeFile().replace(root, path, text, ChangeGroup.BUILD, "certifies what was proven");
    }

    /** Writes what a phase goal proposes: it holds no concurrency. The caller holds the lock. */
    public static Applied inert(Path root, Report report) {
        return write(root, report.changes());
    }

    private static Applied write(Path root, ChangeSet changes) {
        if (!changes.isEmpty()) {
            new JournaledWriter().apply(root, changes);
        }
        return new Applied(changes.files().stream().map(FileChange::path).toList());
    }
}
