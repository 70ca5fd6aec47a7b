package io.github.parallelmaven.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A symbolic link in the trial.
 *
 * @param copy where it stands
 * @param target what it holds
 * @param note what the user should know, or empty
 */
record TrialLink(Path copy, Path target, String note) {

    /** Inside the project it points to the trial's own copy; outside it can only point to the one original. */
    static TrialLink of(Path root, Path trial, Path source, Path copy) throws IOException {
        Path held = Files.readSymbolicLink(source);
        Path meant = source.resolveSibling(held).normalize();
        if (meant.startsWith(root)) {
            Path inTrial = trial.resolve(root.relativize(meant));
            return new TrialLink(copy, held.isAbsolute() ? inTrial : held, "");
        }
        String note =
                root.relativize(source) + " points outside the project: tests in the trial share what it points to";
        return new TrialLink(copy, meant, note);
    }

    void create(List<String> notes) throws IOException {
        Files.deleteIfExists(copy);
        Files.createSymbolicLink(copy, target);
        if (!note.isEmpty()) {
            notes.add(note);
        }
    }
}
