package io.github.parallelmaven.edit.file;

import io.github.parallelmaven.model.FileChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a changed file against the change: what is left without our edits must be the original, byte for byte. */
public final class AppliedChange {

    private AppliedChange() {}

    /** True when the file is exactly what the change makes of the original. */
    public static boolean isExact(Path root, FileChange change) {
        try {
            byte[] original = ByteEdits.backward(change, Files.readAllBytes(root.resolve(change.path())));
            return change.created() || Sha256.of(original).equals(change.before());
        } catch (EditRefused e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root.resolve(change.path()), e);
        }
    }
}
